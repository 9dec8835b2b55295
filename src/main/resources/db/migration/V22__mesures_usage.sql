-- Measures of usage: periods of a grappe, and per ESSMS and indicator what was counted.

-- What the rules of a call say of its targets, and did not say until now: a numerator of persons or files cannot exceed its
-- denominator, one of events (messages) can; the sectors to which a target is not strictly opposed (domain reference §3.2).
UPDATE edition
   SET regles = JSON_SET(regles,
           REPLACE(JSON_UNQUOTE(JSON_SEARCH(regles, 'one', 'MSSANTE', NULL, '$.cibles[*].code')), '.code', '.compte'), 'EVENEMENTS',
           REPLACE(JSON_UNQUOTE(JSON_SEARCH(regles, 'one', 'MSSANTE', NULL, '$.cibles[*].code')), '.code', '.dispenses'), JSON_ARRAY('PJM')),
       trace_le = UTC_TIMESTAMP(6), trace_motif = 'Reprise : ce que compte le numérateur, secteurs dispensés'
 WHERE JSON_SEARCH(regles, 'one', 'MSSANTE', NULL, '$.cibles[*].code') IS NOT NULL;
UPDATE edition
   SET regles = JSON_SET(regles,
           REPLACE(JSON_UNQUOTE(JSON_SEARCH(regles, 'one', 'DMP', NULL, '$.cibles[*].code')), '.code', '.dispenses'), JSON_ARRAY('PJM')),
       trace_le = UTC_TIMESTAMP(6), trace_motif = 'Reprise : ce que compte le numérateur, secteurs dispensés'
 WHERE JSON_SEARCH(regles, 'one', 'DMP', NULL, '$.cibles[*].code') IS NOT NULL;

-- Two periods of a grappe never overlap: the service checks it under the grappe's lock.
CREATE TABLE periode_mesure (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    grappe_id    BIGINT       NOT NULL,
    region_code  VARCHAR(3)   NOT NULL,
    debut        DATE         NOT NULL,
    fin          DATE         NOT NULL,
    version      INT          NOT NULL DEFAULT 0,
    trace_par_id BIGINT       NULL,
    trace_le     DATETIME(6)  NULL,
    trace_motif  VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY periode_mesure_grappe (grappe_id, fin, id),
    CONSTRAINT periode_mesure_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT periode_mesure_dates CHECK (debut <= fin)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- numerateur and denominateur are what was counted; the rate is read from denominateur - reduction, and there is none when
-- that is NULL or zero. Former values are kept by the database itself: a correction says who, when and what it was.
CREATE TABLE mesure (
    periode_id      BIGINT       NOT NULL,
    finess          CHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    indicateur      VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL,
    numerateur      INT          NOT NULL,
    denominateur    INT          NULL,
    reduction       INT          NOT NULL DEFAULT 0,
    reduction_motif VARCHAR(300) NOT NULL DEFAULT '',
    commentaire     VARCHAR(500) NOT NULL DEFAULT '',
    source          VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    -- the rule does not oppose the target to that ESSMS's sector: reported, and left out of the rates
    hors_cible      BOOLEAN      NOT NULL DEFAULT FALSE,
    version         INT          NOT NULL DEFAULT 1,
    trace_par_id    BIGINT       NULL,
    trace_le        DATETIME(6)  NULL,
    PRIMARY KEY (periode_id, finess, indicateur),
    CONSTRAINT mesure_periode FOREIGN KEY (periode_id) REFERENCES periode_mesure (id),
    CONSTRAINT mesure_positive CHECK (numerateur >= 0 AND COALESCE(denominateur, 0) >= 0 AND reduction >= 0),
    CONSTRAINT mesure_reduction CHECK (reduction <= COALESCE(denominateur, 0) AND (reduction > 0) = (reduction_motif <> ''))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- Evidence of a period's measures: one file for an ESSMS or all of them, for an indicator or all of them. Taken back, it stays.
CREATE TABLE preuve (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    periode_id     BIGINT       NOT NULL,
    -- '' for all of them
    indicateur     VARCHAR(40)  COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    finess         CHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    nom_fichier    VARCHAR(200) NOT NULL,
    type           VARCHAR(100) NOT NULL,
    taille         INT          NOT NULL,
    sha256         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    commentaire    VARCHAR(500) NOT NULL DEFAULT '',
    source         VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    jointe_le      DATETIME(6)  NOT NULL,
    jointe_par     VARCHAR(201) NOT NULL,
    retiree_le     DATETIME(6)  NULL,
    retiree_par    VARCHAR(201) NOT NULL DEFAULT '',
    retiree_motif  VARCHAR(500) NOT NULL DEFAULT '',
    version        INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY preuve_periode (periode_id, retiree_le),
    CONSTRAINT preuve_periode FOREIGN KEY (periode_id) REFERENCES periode_mesure (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Apart, so that lists never read it.
CREATE TABLE preuve_contenu (
    preuve_id BIGINT   NOT NULL PRIMARY KEY,
    contenu   LONGBLOB NOT NULL,
    CONSTRAINT preuve_contenu_preuve FOREIGN KEY (preuve_id) REFERENCES preuve (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
