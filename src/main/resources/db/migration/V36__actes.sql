-- Documents of the kinds that have no table of their own: what is common to all, and what each says that must still be true
-- when it leaves, by field (JSON).
CREATE TABLE acte (
    id BIGINT NOT NULL AUTO_INCREMENT,
    genre VARCHAR(40) NOT NULL,
    grappe_id BIGINT NOT NULL,
    region_code VARCHAR(3) NOT NULL,
    etat VARCHAR(20) NOT NULL,
    -- 1 for the document that counts, null once it is replaced: at most one of a kind counts per grappe
    courante INT NULL DEFAULT 1,
    reference VARCHAR(60) NOT NULL,
    date_acte DATE NOT NULL,
    document_id BIGINT NOT NULL,
    constat LONGTEXT NOT NULL,
    signataire_id BIGINT NULL,
    signataire_nom VARCHAR(250) NOT NULL DEFAULT '',
    signataire_fonction VARCHAR(250) NOT NULL DEFAULT '',
    generee_le DATETIME(6) NOT NULL,
    generee_par_id BIGINT NOT NULL,
    message_id BIGINT NULL,
    envoyee_le DATETIME(6) NULL,
    envoyee_par_id BIGINT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    UNIQUE KEY acte_reference (reference),
    UNIQUE KEY acte_courante (grappe_id, genre, courante),
    CONSTRAINT acte_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT acte_document FOREIGN KEY (document_id) REFERENCES document (id),
    CONSTRAINT acte_signataire FOREIGN KEY (signataire_id) REFERENCES signataire (id),
    CONSTRAINT acte_generee_par FOREIGN KEY (generee_par_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- Long work, done lot by lot by a job as the agent who asked it. cle is drawn by the screen that asks: asked twice, it is
-- done once. fini_le is null while something of it may run. serie counts the times it was taken up again.
CREATE TABLE travail (
    id BIGINT NOT NULL AUTO_INCREMENT,
    genre VARCHAR(40) NOT NULL,
    titre VARCHAR(300) NOT NULL,
    reglages LONGTEXT NOT NULL,
    cle VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agent_id BIGINT NOT NULL,
    region_code VARCHAR(3) NOT NULL,
    -- EN_ATTENTE, EN_COURS, FINI, ANNULE
    etat VARCHAR(20) NOT NULL,
    serie INT NOT NULL DEFAULT 0,
    demande_le DATETIME(6) NOT NULL,
    fini_le DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY travail_cle (cle),
    KEY travail_agent (agent_id, genre, id),
    CONSTRAINT travail_agent FOREIGN KEY (agent_id) REFERENCES agent (id),
    CONSTRAINT travail_region FOREIGN KEY (region_code) REFERENCES region (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE travail_element (
    travail_id BIGINT NOT NULL,
    rang INT NOT NULL,
    objet_id BIGINT NOT NULL,
    -- of the thing, that the person saw
    version INT NOT NULL,
    libelle VARCHAR(300) NOT NULL,
    -- A_FAIRE, FAIT, REFUSE
    sort VARCHAR(20) NOT NULL DEFAULT 'A_FAIRE',
    reference VARCHAR(60) NOT NULL DEFAULT '',
    message VARCHAR(1000) NOT NULL DEFAULT '',
    PRIMARY KEY (travail_id, rang),
    KEY travail_element_sort (travail_id, sort, rang),
    CONSTRAINT travail_element_travail FOREIGN KEY (travail_id) REFERENCES travail (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
