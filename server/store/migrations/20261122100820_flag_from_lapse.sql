-- A hit may come from a lapse form.
ALTER TABLE flag_hits
  ADD COLUMN lapse_id uuid,
  ADD CONSTRAINT flag_hits_lapse_id_fkey FOREIGN KEY (program_id, lapse_id) REFERENCES lapses (program_id, id),
  ADD CONSTRAINT flag_hits_lapse_check CHECK (lapse_id IS NULL OR (check_in_id IS NULL AND flow_id IS NULL));
