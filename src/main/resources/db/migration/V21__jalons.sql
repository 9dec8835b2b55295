-- Milestones of a financed grappe, for the whole and for each wave of its ESSMS (domain reference §3.3 and §3.8). A row is
-- there once a date is given.

CREATE TABLE vague (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    nom VARCHAR(100) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY vague_nom (grappe_id, nom),
    CONSTRAINT vague_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- An ESSMS is in one wave at most.
CREATE TABLE vague_essms (
    grappe_id BIGINT NOT NULL,
    finess CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    vague_id BIGINT NOT NULL,
    PRIMARY KEY (grappe_id, finess),
    KEY vague_essms_vague (vague_id, finess),
    CONSTRAINT vague_essms_vague FOREIGN KEY (vague_id) REFERENCES vague (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE jalon (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    -- null for the whole grappe
    vague_id BIGINT NULL,
    -- DEMARRAGE, MARCHE, CONTRAT, DEPLOIEMENT, VA, VSR, CIBLES, CLOTURE
    type VARCHAR(20) NOT NULL,
    -- the first plan, kept whatever slips afterwards
    prevu_initial DATE NULL,
    prevu DATE NULL,
    reel DATE NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY jalon_grappe (grappe_id, type, vague_id),
    KEY jalon_vague (vague_id, type),
    CONSTRAINT jalon_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT jalon_vague FOREIGN KEY (vague_id) REFERENCES vague (id),
    CONSTRAINT jalon_plan CHECK ((prevu IS NULL) = (prevu_initial IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- A planned date that moved: who, when, why, and what it did to the first day on which the balance can be asked.
CREATE TABLE glissement (
    id BIGINT NOT NULL AUTO_INCREMENT,
    jalon_id BIGINT NOT NULL,
    avant DATE NOT NULL,
    apres DATE NOT NULL,
    motif VARCHAR(500) NOT NULL,
    solde_avant DATE NULL,
    solde_apres DATE NULL,
    le DATETIME(6) NOT NULL,
    par_id BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY glissement_jalon (jalon_id, id),
    CONSTRAINT glissement_jalon FOREIGN KEY (jalon_id) REFERENCES jalon (id),
    CONSTRAINT glissement_par FOREIGN KEY (par_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
