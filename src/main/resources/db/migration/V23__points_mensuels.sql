-- The monthly points of a financed grappe (domain reference §3.8): what was planned and held, said, decided and feared. A month
-- without a point is a fact of the calendar and is stored nowhere.
CREATE TABLE point_mensuel (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    -- first day of the month of which it is the point: a point put off keeps its month
    mois DATE NOT NULL,
    -- PREVU, REPORTE, TENU, ANNULE
    etat VARCHAR(20) NOT NULL,
    -- day planned, then day held; in the région's zone, like the hour
    jour DATE NOT NULL,
    heure TIME NOT NULL,
    duree_minutes INT NOT NULL,
    lieu VARCHAR(500) NOT NULL DEFAULT '',
    -- of the last postponement, or of the cancellation
    motif VARCHAR(500) NOT NULL DEFAULT '',
    -- of its calendar event: how many times its invitation changed
    sequence INT NOT NULL DEFAULT 0,
    ordre_du_jour TEXT NOT NULL DEFAULT '',
    meteo VARCHAR(20) NULL,
    meteo_motif VARCHAR(500) NOT NULL DEFAULT '',
    -- the minutes that are being written, then validated: 1, then one more a correction
    numero INT NOT NULL DEFAULT 1,
    motif_correction VARCHAR(500) NOT NULL DEFAULT '',
    valide BOOLEAN NOT NULL DEFAULT FALSE,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    UNIQUE KEY point_mensuel_mois (grappe_id, mois),
    KEY point_mensuel_dernier (grappe_id, etat, jour),
    CONSTRAINT point_mensuel_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT point_mensuel_duree CHECK (duree_minutes BETWEEN 5 AND 600),
    CONSTRAINT point_mensuel_annule CHECK (etat <> 'ANNULE' OR motif <> ''),
    CONSTRAINT point_mensuel_valide CHECK (NOT valide OR etat = 'TENU')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

CREATE TABLE point_participant (
    point_id BIGINT NOT NULL,
    rang INT NOT NULL,
    -- null for somebody of the porteur
    agent_id BIGINT NULL,
    nom VARCHAR(200) NOT NULL,
    qualite VARCHAR(200) NOT NULL DEFAULT '',
    courriel VARCHAR(254) NOT NULL DEFAULT '',
    present BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (point_id, rang),
    CONSTRAINT point_participant_point FOREIGN KEY (point_id) REFERENCES point_mensuel (id),
    CONSTRAINT point_participant_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE point_avancement (
    point_id BIGINT NOT NULL,
    rang INT NOT NULL,
    lot VARCHAR(100) NOT NULL,
    pourcent INT NOT NULL,
    PRIMARY KEY (point_id, rang),
    CONSTRAINT point_avancement_point FOREIGN KEY (point_id) REFERENCES point_mensuel (id),
    CONSTRAINT point_avancement_bornes CHECK (pourcent BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE point_decision (
    point_id BIGINT NOT NULL,
    rang INT NOT NULL,
    texte VARCHAR(1000) NOT NULL,
    PRIMARY KEY (point_id, rang),
    CONSTRAINT point_decision_point FOREIGN KEY (point_id) REFERENCES point_mensuel (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE point_difficulte (
    point_id BIGINT NOT NULL,
    nature VARCHAR(20) NOT NULL,
    texte VARCHAR(1000) NOT NULL,
    PRIMARY KEY (point_id, nature),
    CONSTRAINT point_difficulte_point FOREIGN KEY (point_id) REFERENCES point_mensuel (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The text of the minutes, apart from its point: it is written every few seconds, and by several people.
CREATE TABLE point_texte (
    point_id BIGINT NOT NULL,
    texte MEDIUMTEXT NOT NULL,
    auteur VARCHAR(201) NOT NULL,
    ecrit_le DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 1,
    PRIMARY KEY (point_id),
    CONSTRAINT point_texte_point FOREIGN KEY (point_id) REFERENCES point_mensuel (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What somebody typed while another was saving theirs: kept until somebody puts the two together, and afterwards.
CREATE TABLE point_texte_parallele (
    id BIGINT NOT NULL AUTO_INCREMENT,
    point_id BIGINT NOT NULL,
    agent_id BIGINT NOT NULL,
    auteur VARCHAR(201) NOT NULL,
    texte MEDIUMTEXT NOT NULL,
    ecrit_le DATETIME(6) NOT NULL,
    -- null while it waits
    repris_le DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY point_texte_parallele_point (point_id, repris_le),
    CONSTRAINT point_texte_parallele_point FOREIGN KEY (point_id) REFERENCES point_mensuel (id),
    CONSTRAINT point_texte_parallele_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The minutes as they were validated, archived and sent: a correction is another one.
CREATE TABLE compte_rendu (
    id BIGINT NOT NULL AUTO_INCREMENT,
    point_id BIGINT NOT NULL,
    numero INT NOT NULL,
    motif VARCHAR(500) NOT NULL DEFAULT '',
    reference VARCHAR(60) NOT NULL,
    document_id BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    valide_le DATETIME(6) NOT NULL,
    valide_par_id BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY compte_rendu_numero (point_id, numero),
    CONSTRAINT compte_rendu_point FOREIGN KEY (point_id) REFERENCES point_mensuel (id),
    CONSTRAINT compte_rendu_document FOREIGN KEY (document_id) REFERENCES document (id),
    CONSTRAINT compte_rendu_par FOREIGN KEY (valide_par_id) REFERENCES agent (id),
    CONSTRAINT compte_rendu_motif CHECK (numero = 1 OR motif <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who does what by when: of the grappe, so that it goes from one point to the next until it is closed.
CREATE TABLE action_suivi (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    -- at which it was decided, null for one decided between two points
    point_id BIGINT NULL,
    libelle VARCHAR(500) NOT NULL,
    -- null for somebody of the porteur
    agent_id BIGINT NULL,
    qui VARCHAR(200) NOT NULL,
    pour_le DATE NOT NULL,
    -- A_FAIRE, EN_COURS, FAITE, ABANDONNEE
    etat VARCHAR(20) NOT NULL,
    close_le DATE NULL,
    motif VARCHAR(500) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY action_suivi_ouverte (grappe_id, close_le, pour_le),
    CONSTRAINT action_suivi_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT action_suivi_point FOREIGN KEY (point_id) REFERENCES point_mensuel (id),
    CONSTRAINT action_suivi_agent FOREIGN KEY (agent_id) REFERENCES agent (id),
    CONSTRAINT action_suivi_qui CHECK (qui <> ''),
    CONSTRAINT action_suivi_close CHECK ((etat IN ('FAITE', 'ABANDONNEE')) = (close_le IS NOT NULL)),
    CONSTRAINT action_suivi_abandon CHECK (etat <> 'ABANDONNEE' OR motif <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

CREATE TABLE risque (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    libelle VARCHAR(500) NOT NULL,
    -- FAIBLE, MOYEN, FORT
    probabilite VARCHAR(20) NOT NULL,
    impact VARCHAR(20) NOT NULL,
    -- EN_HAUSSE, STABLE, EN_BAISSE
    tendance VARCHAR(20) NOT NULL,
    agent_id BIGINT NULL,
    qui VARCHAR(200) NOT NULL,
    mesure VARCHAR(1000) NOT NULL DEFAULT '',
    clos_le DATE NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY risque_ouvert (grappe_id, clos_le),
    CONSTRAINT risque_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT risque_agent FOREIGN KEY (agent_id) REFERENCES agent (id),
    CONSTRAINT risque_qui CHECK (qui <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;
