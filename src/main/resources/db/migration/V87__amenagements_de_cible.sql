-- Aménagements of targets: an ARS asks the CNSA, which instructs, the DNS and the CNSA decide, the ARS apply them to the grappes
-- that run. region_code is null for what is delivered, the national list that the calls state; who asked for it and when it was
-- decided are not known then, and it always applied. indicateurs and secteurs are codes separated by commas.
CREATE TABLE amenagement_cible (
    id BIGINT NOT NULL AUTO_INCREMENT,
    region_code VARCHAR(3) NULL,
    situation VARCHAR(300) NOT NULL,
    -- REDUCTION of the denominator by the persons in that situation, RETRAIT of the target for these sectors
    effet VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    indicateurs VARCHAR(400) COLLATE utf8mb4_bin NOT NULL,
    secteurs VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    demande_par VARCHAR(200) NOT NULL DEFAULT '',
    demande_le DATE NULL,
    cnsa_le DATE NULL,
    decision VARCHAR(200) NOT NULL DEFAULT '',
    decision_le DATE NULL,
    depuis DATE NULL,
    -- last day, null while nothing ends it
    jusqu_au DATE NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY amenagement_region (region_code),
    CONSTRAINT amenagement_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT amenagement_decide CHECK (region_code IS NULL
        OR (demande_par <> '' AND demande_le IS NOT NULL AND decision <> '' AND decision_le IS NOT NULL AND depuis IS NOT NULL)),
    CONSTRAINT amenagement_effet CHECK ((effet = 'RETRAIT') = (secteurs <> '')),
    CONSTRAINT amenagement_dates CHECK (jusqu_au IS NULL OR depuis IS NULL OR jusqu_au >= depuis)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

INSERT INTO amenagement_cible (situation, effet, indicateurs, trace_motif)
VALUES ('Personne accueillie sous anonymat', 'REDUCTION', 'DMP', 'Livré : liste nationale citée par les appels à projets');
