### The words for what can be chosen, in the order of the domain.

choice-used-no = No
choice-used-yes = Yes
choice-used-rather-not-say = I’d rather not say

choice-item-alcohol = Alcohol
choice-item-cannabis = Cannabis
choice-item-opioids = Opioids
choice-item-cocaine = Cocaine
choice-item-other-stimulants = Other stimulants
choice-item-sedatives = Sedatives
choice-item-other = Something else
choice-item-behaviour = The behavior in my plan

choice-part-of-day-morning = Morning
choice-part-of-day-afternoon = Afternoon
choice-part-of-day-evening = Evening
choice-part-of-day-night = Night

choice-trigger-people = People
choice-trigger-place = A place
choice-trigger-feeling = A feeling
choice-trigger-body = My body
choice-trigger-time-of-day = Time of day
choice-trigger-money = Money
choice-trigger-argument = An argument
choice-trigger-celebration = A celebration
choice-trigger-other = Something else

choice-halt-hungry = Hungry
choice-halt-angry = Angry
choice-halt-lonely = Lonely
choice-halt-tired = Tired

choice-safety-safe = Yes, I am safe
choice-safety-risky-place = I am in a risky place
choice-safety-unwell = I already used and feel unwell
choice-safety-hurt = I might hurt myself or someone

choice-outcome-contacted-ok = Spoke with the person; they are okay
choice-outcome-safety-plan-reviewed = Went through the safety plan together
choice-outcome-plan-changed = Changed the plan
choice-outcome-sent-to-higher-care = Sent to a higher level of care
choice-outcome-entered-by-mistake = Entered by mistake
choice-outcome-declined = The person chose not to talk
choice-outcome-other = Something else

choice-happening-opened = Raised
choice-happening-appended = New answer added
choice-happening-rose = Became more urgent
choice-happening-taken = Taken
choice-happening-closed = Closed
choice-happening-auto-resolved = Closed by the rule: it is over

choice-goal-abstinence = No use
choice-goal-agreed-limit = Use up to an agreed limit

choice-role-participant = Participant
choice-role-family = Family
choice-role-clinician = Clinician
choice-role-administrator = Administrator

choice-where-home = At home
choice-where-friends = With friends or family
choice-where-meeting = A meeting or group
choice-where-work = Work or school
choice-where-outside = Outside, where people are

choice-with-family = Family
choice-with-friend = A friend
choice-with-peer = A sponsor or peer
choice-with-phone = Someone on the phone
choice-with-alone = On my own

choice-doing-eat = Eat something
choice-doing-walk = Walk or move
choice-doing-rest = Rest or sleep
choice-doing-watch = Watch, read or play
choice-doing-chore = Clean or fix something
choice-doing-talk = Talk with someone
