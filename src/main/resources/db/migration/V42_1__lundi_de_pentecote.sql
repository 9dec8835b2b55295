-- Whit Monday is a holiday by law and, in many agencies, the worked « journée de solidarité »: the région says which.
ALTER TABLE region ADD COLUMN pentecote_travaillee BOOLEAN NOT NULL DEFAULT FALSE AFTER fuseau;
