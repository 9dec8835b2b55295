-- Measures that come from outside: files read by an agent, and what a porteur gives through a link without account.

-- What an agent said of the columns of a file, for the next one with the same headers (SHA-256 of them).
CREATE TABLE correspondance_import (
    region_code VARCHAR(3)  NOT NULL,
    agent_id    BIGINT      NOT NULL,
    signature   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    colonnes    TEXT        NOT NULL,
    modifie_le  DATETIME(6) NOT NULL,
    PRIMARY KEY (region_code, signature, agent_id),
    CONSTRAINT correspondance_import_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A file whose measures were recorded, and of its lines those that corrected a measure or were refused.
CREATE TABLE import_mesures (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    region_code  VARCHAR(3)   NOT NULL,
    agent_id     BIGINT       NOT NULL,
    auteur       VARCHAR(255) NOT NULL,
    grappe_id    BIGINT       NULL,
    nom_fichier  VARCHAR(255) NOT NULL,
    sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    enregistre_le DATETIME(6) NOT NULL,
    creees       INT          NOT NULL,
    modifiees    INT          NOT NULL,
    inchangees   INT          NOT NULL,
    refusees     INT          NOT NULL,
    version      INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY import_mesures_region (region_code, id),
    KEY import_mesures_fichier (region_code, sha256),
    CONSTRAINT import_mesures_agent FOREIGN KEY (agent_id) REFERENCES agent (id),
    CONSTRAINT import_mesures_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE import_mesures_ligne (
    import_id  BIGINT       NOT NULL,
    rang       INT          NOT NULL,
    numero     INT          NOT NULL,
    sort       VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    finess     VARCHAR(9)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    indicateur VARCHAR(300) NOT NULL,
    avant      VARCHAR(400) NOT NULL,
    apres      VARCHAR(400) NOT NULL,
    raison     VARCHAR(1000) NOT NULL,
    contenu    VARCHAR(200) NOT NULL,
    PRIMARY KEY (import_id, rang),
    CONSTRAINT import_mesures_ligne_import FOREIGN KEY (import_id) REFERENCES import_mesures (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The link by which a porteur gives the measures of one grappe for one period. Of the token only the SHA-256 is kept.
CREATE TABLE lien_apport (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    region_code     VARCHAR(3)   NOT NULL,
    grappe_id       BIGINT       NOT NULL,
    periode_id      BIGINT       NOT NULL,
    empreinte       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- OUVERT, ENVOYE, VALIDE, REVOQUE
    etat            VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    nom             VARCHAR(200) NOT NULL,
    courriel        VARCHAR(254) NOT NULL,
    cree_le         DATETIME(6)  NOT NULL,
    cree_par_id     BIGINT       NOT NULL,
    cree_par        VARCHAR(201) NOT NULL,
    expire_le       DATETIME(6)  NOT NULL,
    dernier_usage   DATETIME(6)  NULL,
    envoye_le       DATETIME(6)  NULL,
    -- why it was sent back, shown to the porteur
    motif_renvoi    VARCHAR(1000) NOT NULL DEFAULT '',
    -- who revoked or validated it, and when
    clos_le         DATETIME(6)  NULL,
    clos_par        VARCHAR(201) NOT NULL DEFAULT '',
    version         INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY lien_apport_empreinte (empreinte),
    KEY lien_apport_grappe (grappe_id, etat),
    KEY lien_apport_region (region_code, etat),
    CONSTRAINT lien_apport_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT lien_apport_periode FOREIGN KEY (periode_id) REFERENCES periode_mesure (id) ON DELETE CASCADE,
    CONSTRAINT lien_apport_agent FOREIGN KEY (cree_par_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What the porteur typed so far, complete or not; version tells two people who type at once apart.
CREATE TABLE apport_mesure (
    lien_id         BIGINT       NOT NULL,
    finess          CHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    indicateur      VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
    numerateur      INT          NULL,
    denominateur    INT          NULL,
    reduction       INT          NOT NULL DEFAULT 0,
    reduction_motif VARCHAR(300) NOT NULL DEFAULT '',
    version         INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (lien_id, finess, indicateur),
    CONSTRAINT apport_mesure_lien FOREIGN KEY (lien_id) REFERENCES lien_apport (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE apport_preuve (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    lien_id     BIGINT       NOT NULL,
    nom_fichier VARCHAR(200) NOT NULL,
    type        VARCHAR(100) NOT NULL,
    contenu     LONGBLOB     NOT NULL,
    sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    taille      BIGINT       NOT NULL,
    recu_le     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY apport_preuve_lien (lien_id),
    CONSTRAINT apport_preuve_lien FOREIGN KEY (lien_id) REFERENCES lien_apport (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
