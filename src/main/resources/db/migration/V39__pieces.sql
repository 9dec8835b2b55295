-- One store for what people give: the evidence of measures, what a porteur joins to his link and the evidence of active DUI
-- were three copies of it.

-- A piece has an owner, and is shown by its last version.
CREATE TABLE piece (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    region_code  VARCHAR(3)   NOT NULL,
    -- « grappe/42/apport/7 »
    proprietaire VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    grappe_id    BIGINT       NULL,
    courante     INT          NOT NULL,
    PRIMARY KEY (id),
    KEY piece_proprietaire (proprietaire),
    CONSTRAINT piece_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE piece_version (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    piece_id     BIGINT       NOT NULL,
    numero       INT          NOT NULL,
    nom          VARCHAR(200) NOT NULL,
    type         VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    taille       BIGINT       NOT NULL,
    sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- RECUE until an antivirus looked at it, then SAINE or REFUSEE, which has no content any more
    etat         VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    constat      VARCHAR(100) NOT NULL DEFAULT '',
    controlee_le DATETIME(6)  NULL,
    recue_le     DATETIME(6)  NOT NULL,
    recue_par    VARCHAR(255) NOT NULL,
    -- who to tell that it was refused; '' for nobody, and once it is known
    courriel     VARCHAR(254) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    UNIQUE KEY piece_version_numero (piece_id, numero),
    KEY piece_version_etat (etat, id),
    CONSTRAINT piece_version_piece FOREIGN KEY (piece_id) REFERENCES piece (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Apart, so that lists never read it, and one class alone does.
CREATE TABLE piece_contenu (
    version_id BIGINT   NOT NULL,
    contenu    LONGBLOB NOT NULL,
    PRIMARY KEY (version_id),
    CONSTRAINT piece_contenu_version FOREIGN KEY (version_id) REFERENCES piece_version (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was kept moves as it was: names, kinds, prints, days and names of persons. The print stays that of the day it was
-- given: computed anew it would vouch for whatever is there now.

-- evidence of measures: a piece has the number of its evidence
INSERT INTO piece (id, region_code, proprietaire, grappe_id, courante)
SELECT q.id, p.region_code, CONCAT('grappe/', p.grappe_id, '/periode/', p.id), p.grappe_id, 1
  FROM preuve q JOIN periode_mesure p ON p.id = q.periode_id;
INSERT INTO piece_version (id, piece_id, numero, nom, type, taille, sha256, etat, recue_le, recue_par)
SELECT q.id, q.id, 1, q.nom_fichier, q.type, q.taille, q.sha256, 'RECUE', q.jointe_le, q.jointe_par FROM preuve q;
INSERT INTO piece_contenu (version_id, contenu) SELECT preuve_id, contenu FROM preuve_contenu;

ALTER TABLE preuve ADD COLUMN piece_id BIGINT NULL AFTER finess;
UPDATE preuve SET piece_id = id;
DROP VIEW preuves_jointes;
DROP TABLE preuve_contenu;
ALTER TABLE preuve
    MODIFY COLUMN piece_id BIGINT NOT NULL,
    DROP COLUMN nom_fichier,
    DROP COLUMN type,
    DROP COLUMN taille,
    DROP COLUMN sha256,
    ADD CONSTRAINT preuve_piece FOREIGN KEY (piece_id) REFERENCES piece (id);

-- what porteurs joined to their links: their numbers follow
SET @rang = (SELECT COALESCE(MAX(id), 0) FROM piece);
INSERT INTO piece (id, region_code, proprietaire, grappe_id, courante)
SELECT @rang + a.id, l.region_code, CONCAT('grappe/', l.grappe_id, '/apport/', l.id), l.grappe_id, 1
  FROM apport_preuve a JOIN lien_apport l ON l.id = a.lien_id;
INSERT INTO piece_version (id, piece_id, numero, nom, type, taille, sha256, etat, recue_le, recue_par)
SELECT @rang + a.id, @rang + a.id, 1, a.nom_fichier,
       CASE a.type
           WHEN 'application/pdf' THEN 'PDF'
           WHEN 'image/png' THEN 'PNG'
           WHEN 'image/jpeg' THEN 'JPEG'
           WHEN 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' THEN 'XLSX'
           WHEN 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' THEN 'DOCX'
           WHEN 'application/vnd.oasis.opendocument.spreadsheet' THEN 'ODS'
           WHEN 'application/vnd.oasis.opendocument.text' THEN 'ODT'
           ELSE 'CSV'
       END,
       a.taille, a.sha256, 'RECUE', a.recu_le, l.nom
  FROM apport_preuve a JOIN lien_apport l ON l.id = a.lien_id;
INSERT INTO piece_contenu (version_id, contenu) SELECT @rang + id, contenu FROM apport_preuve;

-- a file of a link is now its piece
ALTER TABLE apport_preuve ADD COLUMN piece_id BIGINT NULL AFTER lien_id;
UPDATE apport_preuve SET piece_id = @rang + id;
ALTER TABLE apport_preuve MODIFY COLUMN id BIGINT NOT NULL, DROP PRIMARY KEY;
ALTER TABLE apport_preuve
    DROP COLUMN id,
    DROP COLUMN nom_fichier,
    DROP COLUMN type,
    DROP COLUMN contenu,
    DROP COLUMN sha256,
    DROP COLUMN taille,
    DROP COLUMN recu_le,
    MODIFY COLUMN piece_id BIGINT NOT NULL,
    ADD PRIMARY KEY (piece_id),
    ADD CONSTRAINT apport_preuve_piece FOREIGN KEY (piece_id) REFERENCES piece (id) ON DELETE CASCADE;

-- Evidence of active DUI: the history of a count says which file it had from when to when; each of them, in order, is a
-- version of its piece.
SET @rang = (SELECT COALESCE(MAX(id), 0) FROM piece);
CREATE TABLE reprise_dui (
    dui_actifs_id BIGINT       NOT NULL,
    numero        INT          NOT NULL,
    nom           VARCHAR(200) NOT NULL,
    type          VARCHAR(100) NOT NULL,
    taille        BIGINT       NOT NULL,
    sha256        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recue_le      DATETIME(6)  NOT NULL,
    recue_par     VARCHAR(255) NOT NULL,
    PRIMARY KEY (dui_actifs_id, numero)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO reprise_dui
SELECT c.id, ROW_NUMBER() OVER (PARTITION BY c.id ORDER BY c.debut, c.version), c.nom_fichier, c.type, c.taille, c.sha256,
       COALESCE(c.trace_le, c.debut), COALESCE(TRIM(CONCAT(a.prenom, ' ', a.nom)), '')
  FROM (SELECT d.*, d.row_start debut,
               LAG(CONCAT(d.sha256, d.nom_fichier)) OVER (PARTITION BY d.id ORDER BY d.row_start, d.version) avant
          FROM dui_actifs FOR SYSTEM_TIME ALL d WHERE d.sha256 IS NOT NULL) c
  LEFT JOIN agent a ON a.id = c.trace_par_id
 WHERE (c.avant IS NULL OR c.avant <> CONCAT(c.sha256, c.nom_fichier))
   AND EXISTS (SELECT 1 FROM dui_actifs encore WHERE encore.id = c.id);
INSERT INTO piece (id, region_code, proprietaire, grappe_id, courante)
SELECT @rang + d.id, d.region_code, CONCAT('grappe/', d.grappe_id, '/dui/', d.id), d.grappe_id, MAX(r.numero)
  FROM dui_actifs d JOIN reprise_dui r ON r.dui_actifs_id = d.id GROUP BY d.id;
INSERT INTO piece_version (piece_id, numero, nom, type, taille, sha256, etat, recue_le, recue_par)
SELECT @rang + r.dui_actifs_id, r.numero, r.nom, r.type, r.taille, r.sha256, 'RECUE', r.recue_le, r.recue_par
  FROM reprise_dui r ORDER BY r.dui_actifs_id, r.numero;
INSERT INTO piece_contenu (version_id, contenu)
SELECT v.id, k.contenu
  FROM reprise_dui r
  JOIN piece_version v ON v.piece_id = @rang + r.dui_actifs_id AND v.numero = r.numero
  JOIN dui_actifs_contenu k ON k.dui_actifs_id = r.dui_actifs_id AND k.sha256 = r.sha256;

-- the piece of a count never changes: what changes is its version, whose own rows are the history
ALTER TABLE dui_actifs
    DROP CONSTRAINT dui_actifs_preuve,
    ADD COLUMN piece_id BIGINT NULL WITHOUT SYSTEM VERSIONING AFTER commentaire;
UPDATE dui_actifs SET piece_id = @rang + id WHERE id IN (SELECT dui_actifs_id FROM reprise_dui);
DROP TABLE reprise_dui;
DROP TABLE dui_actifs_contenu;
ALTER TABLE dui_actifs
    DROP COLUMN nom_fichier,
    DROP COLUMN type,
    DROP COLUMN taille,
    DROP COLUMN sha256,
    ADD CONSTRAINT dui_actifs_piece FOREIGN KEY (piece_id) REFERENCES piece (id);

-- socle.piece: what is told of each, of its last version
CREATE SQL SECURITY INVOKER VIEW pieces AS
SELECT p.id, p.proprietaire, p.grappe_id, v.numero version, v.nom, v.type, v.taille, v.sha256, v.etat, v.recue_le, v.recue_par
  FROM piece p
  JOIN piece_version v ON v.piece_id = p.id AND v.numero = p.courante;

-- suivi.preuve: the evidence of a period that nobody took back, and whose file was not refused
CREATE SQL SECURITY INVOKER VIEW preuves_jointes AS
SELECT q.id, q.periode_id, q.indicateur, q.finess, q.jointe_le
  FROM preuve q
  JOIN pieces f ON f.id = q.piece_id
 WHERE q.retiree_le IS NULL AND f.etat <> 'REFUSEE';
