-- What a région's agency is and prints, and who signs for it. A région is open in the installation once its agency has a
-- name.

ALTER TABLE region
    ADD COLUMN agence_nom VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN agence_direction VARCHAR(200) NOT NULL DEFAULT '',
    -- one line per line of text
    ADD COLUMN agence_adresse VARCHAR(600) NOT NULL DEFAULT '',
    -- where letters are signed
    ADD COLUMN agence_ville VARCHAR(100) NOT NULL DEFAULT '',
    ADD COLUMN agence_telephone VARCHAR(40) NOT NULL DEFAULT '',
    ADD COLUMN agence_courriel VARCHAR(254) NOT NULL DEFAULT '',
    ADD COLUMN agence_site VARCHAR(200) NOT NULL DEFAULT '',
    -- competent administrative court, for the appeal clause
    ADD COLUMN agence_tribunal VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN agence_tribunal_adresse VARCHAR(300) NOT NULL DEFAULT '',
    -- zone of the IANA database in which its days begin and end
    ADD COLUMN fuseau VARCHAR(40) NOT NULL DEFAULT 'Europe/Paris';

UPDATE region
   SET fuseau = CASE code
           WHEN '01' THEN 'America/Guadeloupe'
           WHEN '02' THEN 'America/Martinique'
           WHEN '03' THEN 'America/Cayenne'
           WHEN '04' THEN 'Indian/Reunion'
           WHEN '06' THEN 'Indian/Mayotte'
           WHEN '975' THEN 'America/Miquelon'
           WHEN '977' THEN 'America/St_Barthelemy'
           WHEN '978' THEN 'America/Marigot'
           WHEN '984' THEN 'Indian/Kerguelen'
           WHEN '986' THEN 'Pacific/Wallis'
           WHEN '987' THEN 'Pacific/Tahiti'
           WHEN '988' THEN 'Pacific/Noumea'
           -- eight hours behind UTC, and no zone of its own
           WHEN '989' THEN 'Etc/GMT+8'
           ELSE fuseau
       END;

-- Who may sign what for a région, from when to when, and by which decision. Periods of several people may overlap.
CREATE TABLE signataire (
    id BIGINT NOT NULL AUTO_INCREMENT,
    region_code VARCHAR(3) NOT NULL,
    civilite VARCHAR(20) NOT NULL,
    prenom VARCHAR(100) NOT NULL,
    nom VARCHAR(100) NOT NULL,
    qualite VARCHAR(250) NOT NULL,
    lettres BOOLEAN NOT NULL,
    conventions BOOLEAN NOT NULL,
    delegation VARCHAR(300) NOT NULL,
    du DATE NOT NULL,
    -- last day, null while nothing ends it
    au DATE NULL,
    version INT NOT NULL DEFAULT 0,
    -- its history is kept as that of the tables of V12
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY signataire_region (region_code, du),
    CONSTRAINT signataire_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT signataire_actes CHECK (lettres OR conventions),
    CONSTRAINT signataire_periode CHECK (au IS NULL OR au >= du)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- Null where the document was made before signatories were kept; a convention then says nothing of who signs it.
ALTER TABLE lettre
    ADD COLUMN signataire_id BIGINT NULL,
    ADD CONSTRAINT lettre_signataire FOREIGN KEY (signataire_id) REFERENCES signataire (id);

ALTER TABLE convention
    ADD COLUMN signataire_id BIGINT NULL,
    ADD COLUMN signataire_nom VARCHAR(250) NOT NULL DEFAULT '',
    ADD COLUMN signataire_fonction VARCHAR(250) NOT NULL DEFAULT '',
    ADD CONSTRAINT convention_signataire FOREIGN KEY (signataire_id) REFERENCES signataire (id);

-- An administration account without région administers the installation; those of before had all of it to themselves.
UPDATE agent SET region_code = NULL WHERE role = 'ADMINISTRATION';
