-- Nothing is référencée until somebody says so. All extras are asked for; the facts that rules and pieces depend on stand on
-- the file.
ALTER TABLE grappe
    MODIFY COLUMN referencee BOOLEAN NULL,
    ADD COLUMN amoa_objet VARCHAR(500) NOT NULL DEFAULT '',
    ADD COLUMN marche_demande BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN montant_demande DECIMAL(12, 2) NULL,
    ADD COLUMN regime_tva VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN entite_nationale BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN dpi_ght BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN instruction_nationale BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN rejointe_id BIGINT NULL,
    ADD CONSTRAINT grappe_rejointe FOREIGN KEY (rejointe_id) REFERENCES grappe (id),
    ADD CONSTRAINT grappe_demandes CHECK (
        (equipement_demande IS NULL OR equipement_demande >= 0)
        AND (amoa_demandee IS NULL OR amoa_demandee >= 0)
        AND (montant_demande IS NULL OR montant_demande >= 0));
