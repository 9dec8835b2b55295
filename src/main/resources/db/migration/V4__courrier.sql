-- Archived documents: written once, never changed; the SHA-256 is checked at each reading.
CREATE TABLE document (
    id BIGINT NOT NULL AUTO_INCREMENT,
    region_code VARCHAR(3) NOT NULL,
    nature VARCHAR(20) NOT NULL,
    reference VARCHAR(60) NOT NULL,
    nom_fichier VARCHAR(200) NOT NULL,
    type VARCHAR(100) NOT NULL,
    contenu LONGBLOB NOT NULL,
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    taille BIGINT NOT NULL,
    sujet VARCHAR(300) NOT NULL,
    lien VARCHAR(300) NOT NULL,
    cree_le DATETIME(6) NOT NULL,
    cree_par VARCHAR(201) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY document_reference (reference),
    KEY document_date (region_code, cree_le, id),
    CONSTRAINT document_region FOREIGN KEY (region_code) REFERENCES region (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Last number given, by region, nature and year. The row stays locked until the transaction that took a number ends, and
-- a rollback gives the number back: references have no gap.
CREATE TABLE numerotation (
    region_code VARCHAR(3) NOT NULL,
    nature VARCHAR(20) NOT NULL,
    annee INT NOT NULL,
    dernier INT NOT NULL,
    PRIMARY KEY (region_code, nature, annee)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The outbox. message_id is the Message-ID of RFC 5322, the same at every try. destinataires and pieces sum up the tables
-- below for the list. remise_le is set just before the final dot of the SMTP exchange: from there to the server's recorded
-- answer nobody knows whether the message left.
CREATE TABLE message (
    id BIGINT NOT NULL AUTO_INCREMENT,
    region_code VARCHAR(3) NOT NULL,
    message_id VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    objet VARCHAR(300) NOT NULL,
    corps LONGTEXT NOT NULL,
    destinataires VARCHAR(1000) NOT NULL,
    pieces INT NOT NULL,
    sujet VARCHAR(300) NOT NULL,
    lien VARCHAR(300) NOT NULL,
    etat VARCHAR(20) NOT NULL,
    tentatives INT NOT NULL,
    maximum INT NOT NULL,
    derniere_reponse VARCHAR(1000) NOT NULL,
    prochain_essai DATETIME(6) NULL,
    remise_le DATETIME(6) NULL,
    envoye_le DATETIME(6) NULL,
    copie_de BIGINT NULL,
    cree_le DATETIME(6) NOT NULL,
    cree_par VARCHAR(201) NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY message_message_id (message_id),
    KEY message_date (region_code, cree_le, id),
    KEY message_etat (region_code, etat, id),
    CONSTRAINT message_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT message_copie FOREIGN KEY (copie_de) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE message_destinataire (
    message_id BIGINT NOT NULL,
    rang INT NOT NULL,
    champ VARCHAR(2) NOT NULL,
    nom VARCHAR(200) NOT NULL,
    adresse VARCHAR(254) NOT NULL,
    PRIMARY KEY (message_id, rang),
    CONSTRAINT message_destinataire_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE message_piece (
    message_id BIGINT NOT NULL,
    rang INT NOT NULL,
    document_id BIGINT NOT NULL,
    PRIMARY KEY (message_id, rang),
    KEY message_piece_document (document_id),
    CONSTRAINT message_piece_message FOREIGN KEY (message_id) REFERENCES message (id),
    CONSTRAINT message_piece_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was tried and what came of it: tries of the server, and the decisions of people about the message.
CREATE TABLE message_tentative (
    message_id BIGINT NOT NULL,
    rang INT NOT NULL,
    numero INT NOT NULL,
    debut DATETIME(6) NOT NULL,
    fin DATETIME(6) NULL,
    issue VARCHAR(20) NOT NULL,
    reponse VARCHAR(1000) NOT NULL,
    PRIMARY KEY (message_id, rang),
    CONSTRAINT message_tentative_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- db-scheduler 16.9, its columns and indexes for MariaDB; instants in UTC (db-scheduler.always-persist-timestamp-in-utc).
CREATE TABLE scheduled_tasks (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(100) NOT NULL,
    task_data BLOB NULL,
    execution_time DATETIME(6) NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50) NULL,
    last_success DATETIME(6) NULL,
    last_failure DATETIME(6) NULL,
    consecutive_failures INT NULL,
    last_heartbeat DATETIME(6) NULL,
    version BIGINT NOT NULL,
    priority SMALLINT NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY execution_time_idx (execution_time),
    KEY last_heartbeat_idx (last_heartbeat),
    KEY priority_execution_time_idx (priority DESC, execution_time ASC)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
