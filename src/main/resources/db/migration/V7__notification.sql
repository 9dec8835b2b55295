-- Decision letters. A letter's PDF is archived once and never changes: a correction is another letter, with its own
-- reference, and only while the former one was not sent.

CREATE TABLE lettre (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    region_code VARCHAR(3) NOT NULL,
    sens VARCHAR(20) NOT NULL,
    etat VARCHAR(20) NOT NULL,
    -- 1 for the letter that counts, null once it is replaced: at most one counts per grappe
    courante INT NULL DEFAULT 1,
    reference VARCHAR(60) NOT NULL,
    date_lettre DATE NOT NULL,
    document_id BIGINT NOT NULL,
    -- null for a défavorable decision
    montant DECIMAL(12, 2) NULL,
    -- what the PDF says of its addressee and of its signatory
    porteur VARCHAR(255) NOT NULL,
    destinataire_civilite VARCHAR(20) NOT NULL,
    destinataire_nom VARCHAR(250) NOT NULL,
    destinataire_fonction VARCHAR(250) NOT NULL,
    destinataire_adresse VARCHAR(600) NOT NULL,
    signataire_nom VARCHAR(250) NOT NULL,
    signataire_fonction VARCHAR(250) NOT NULL,
    generee_le DATETIME(6) NOT NULL,
    generee_par_id BIGINT NOT NULL,
    message_id BIGINT NULL,
    envoyee_le DATETIME(6) NULL,
    envoyee_par_id BIGINT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY lettre_reference (reference),
    UNIQUE KEY lettre_courante (grappe_id, courante),
    KEY lettre_date (region_code, date_lettre, id),
    CONSTRAINT lettre_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT lettre_document FOREIGN KEY (document_id) REFERENCES document (id),
    CONSTRAINT lettre_generee_par FOREIGN KEY (generee_par_id) REFERENCES agent (id),
    CONSTRAINT lettre_montant CHECK ((sens = 'FAVORABLE') = (montant IS NOT NULL)),
    CONSTRAINT lettre_envoi CHECK ((etat = 'ENVOYEE') = (message_id IS NOT NULL AND envoyee_le IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
