-- Each party signs on its own day, at its own place; signee_le is the last of both, from which the convention runs. Of those signed
-- before only that last day is known.
ALTER TABLE convention
    ADD COLUMN signee_porteur_le DATE NULL,
    ADD COLUMN signee_porteur_lieu VARCHAR(100) NULL,
    ADD COLUMN signee_agence_le DATE NULL,
    ADD COLUMN signee_agence_lieu VARCHAR(100) NULL,
    ADD CONSTRAINT convention_parties CHECK (
        (signee_porteur_le IS NULL) = (signee_porteur_lieu IS NULL)
        AND (signee_agence_le IS NULL) = (signee_agence_lieu IS NULL));
