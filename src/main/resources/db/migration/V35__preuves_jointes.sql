-- suivi.preuve: the evidence of a period that nobody took back
CREATE SQL SECURITY INVOKER VIEW preuves_jointes AS
SELECT id, periode_id, indicateur, finess, jointe_le FROM preuve WHERE retiree_le IS NULL;
