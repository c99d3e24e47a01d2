-- A sign-in may end because its owner hid the screen.
ALTER TABLE sign_ins DROP CONSTRAINT sign_ins_ended_why_check;
ALTER TABLE sign_ins ADD CONSTRAINT sign_ins_ended_why_check
  CHECK (ended_why IN ('signed_out', 'signed_out_everywhere', 'password_changed', 'code_used', 'disabled', 'hidden'));
