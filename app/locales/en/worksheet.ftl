### Words around the questions of worksheets. The questions themselves come with the sheet.

worksheet-required = Please answer this one before you send.
worksheet-how-strong = How strong?
worksheet-how-strong-percent = How strong, from 0 to 100?
worksheet-percent-hint = A number from 0 to 100.
worksheet-scale-low = not at all
worksheet-scale-high = as strong as can be
worksheet-when = When?
worksheet-date = Date
worksheet-time = Time
worksheet-more = More about it
worksheet-line = Line
worksheet-line-n = Line { $n }
worksheet-name = Name { $n }
worksheet-phone = Phone { $n }
worksheet-rank-hint = Give each its place. 1 comes first.
worksheet-done = I did it
worksheet-open = Left open
worksheet-of-ten = { $number } of 10
worksheet-of-hundred = { $number } of 100
