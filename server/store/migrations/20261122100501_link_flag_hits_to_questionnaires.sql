-- A hit may come from a form.
ALTER TABLE flag_hits ADD COLUMN response_id uuid;
ALTER TABLE flag_hits ADD CONSTRAINT flag_hits_response_id_fkey
  FOREIGN KEY (program_id, response_id) REFERENCES questionnaire_responses (program_id, id);
ALTER TABLE flag_hits ADD CONSTRAINT flag_hits_response_check
  CHECK (response_id IS NULL OR (check_in_id IS NULL AND flow_id IS NULL));
