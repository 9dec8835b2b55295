-- A declared link of interest keeps its person from the avis and the decision of the file too, until somebody else lifts it, who
-- says why. Who was never asked to score declares one too: designee tells them from those who were. Of who declared one before
-- this it is not known: they are taken as asked, and are taken off the list like anybody.
ALTER TABLE fiche_notation
    ADD COLUMN designee BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN lien_leve_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD COLUMN lien_leve_le DATETIME(6) NULL,
    ADD COLUMN lien_leve_par_id BIGINT NULL,
    ADD CONSTRAINT fiche_notation_lien_leve_par FOREIGN KEY (lien_leve_par_id) REFERENCES agent (id),
    ADD CONSTRAINT fiche_notation_lien_leve CHECK (
        (lien_leve_le IS NULL) = (lien_leve_par_id IS NULL) AND (lien_leve_le IS NULL) = (lien_leve_motif = '')
        AND (lien_leve_le IS NULL OR lien_le IS NOT NULL));
