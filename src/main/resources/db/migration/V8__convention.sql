-- Conventions between the agency and the porteur of a grappe. As for letters, an archived PDF never changes: a correction
-- is another convention, with its own reference, and only before the signature.

CREATE TABLE convention (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    region_code VARCHAR(3) NOT NULL,
    etat VARCHAR(20) NOT NULL,
    -- 1 for the convention that counts, null once it is replaced
    courante INT NULL DEFAULT 1,
    reference VARCHAR(60) NOT NULL,
    -- reference of a convention that was sent, then replaced by this one before its signature
    remplace VARCHAR(60) NULL,
    date_convention DATE NOT NULL,
    document_id BIGINT NOT NULL,
    montant DECIMAL(12, 2) NOT NULL,
    -- two payments of 50 %, an odd cent going to the second
    premier_versement DECIMAL(12, 2) NOT NULL,
    second_versement DECIMAL(12, 2) NOT NULL,
    -- from the signature: the mark given for the deployment, then the period over which usage is measured
    duree_mois INT NOT NULL,
    -- the représentant légal whom the PDF names
    porteur VARCHAR(255) NOT NULL,
    destinataire VARCHAR(500) NOT NULL,
    generee_le DATETIME(6) NOT NULL,
    generee_par_id BIGINT NOT NULL,
    message_id BIGINT NULL,
    envoyee_le DATETIME(6) NULL,
    envoyee_par_id BIGINT NULL,
    signee_le DATE NULL,
    signee_saisie_le DATETIME(6) NULL,
    signee_saisie_par_id BIGINT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY convention_reference (reference),
    UNIQUE KEY convention_courante (grappe_id, courante),
    KEY convention_date (region_code, date_convention, id),
    CONSTRAINT convention_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT convention_document FOREIGN KEY (document_id) REFERENCES document (id),
    CONSTRAINT convention_generee_par FOREIGN KEY (generee_par_id) REFERENCES agent (id),
    CONSTRAINT convention_versements CHECK (premier_versement + second_versement = montant),
    CONSTRAINT convention_signature CHECK ((etat = 'SIGNEE') = (signee_le IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
