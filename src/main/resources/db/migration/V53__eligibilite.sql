-- What counts as an ESSMS of the programme: its category by article L. 312-1 of the CASF, and not by its family in FINESS.
-- null in the nomenclature: a closed category of the social families is to be appreciated, any other is none.
ALTER TABLE categorie
    ADD COLUMN eligibilite VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN reference VARCHAR(200) NOT NULL DEFAULT '';

-- Read in article L. 312-1 of the CASF and in the texts of what is not of it, for the 89 open categories of the families 4xxx.
UPDATE categorie c
  JOIN (WITH livre (code, eligibilite, reference) AS (VALUES
    ('159', 'OUI', 'CASF, art. L. 312-1, I, 1°'),
    ('165', 'OUI', 'CASF, art. L. 312-1, I, 9°'),
    ('166', 'OUI', 'CASF, art. L. 312-1, I, 1°'),
    ('172', 'OUI', 'CASF, art. L. 312-1, I, 1°'),
    ('175', 'OUI', 'CASF, art. L. 312-1, I, 1°'),
    ('176', 'OUI', 'CASF, art. L. 312-1, I, 1°'),
    ('177', 'OUI', 'CASF, art. L. 312-1, I, 1°'),
    ('178', 'OUI', 'CASF, art. L. 312-1, I, 9°'),
    ('180', 'OUI', 'CASF, art. L. 312-1, I, 9°'),
    ('182', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('183', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('186', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('188', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('189', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('190', 'OUI', 'CASF, art. L. 312-1, I, 3°'),
    ('192', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('194', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('195', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('196', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('197', 'OUI', 'CASF, art. L. 312-1, I, 9°'),
    ('198', 'OUI', 'CASF, art. L. 312-1, I, 5°'),
    ('202', 'OUI', 'CASF, art. L. 312-1, I, 6°'),
    ('207', 'OUI', 'CASF, art. L. 312-1, I, 6°'),
    ('209', 'OUI', 'CASF, art. L. 312-1, I, 6° et 7°'),
    ('213', 'OUI', 'CASF, art. L. 312-1, I, 9°'),
    ('214', 'OUI', 'CASF, art. L. 312-1, I, 8°'),
    ('216', 'NON', 'CCH, art. L. 631-11 (RHVS)'),
    ('218', 'NON', 'Loi 2000-614 (accueil des gens du voyage)'),
    ('219', 'A_APPRECIER', 'À lire dans l’autorisation : CASF, art. L. 312-1, I, 8°, ou accueil non autorisé'),
    ('221', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('236', 'OUI', 'CASF, art. L. 312-1, I, 1°'),
    ('238', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('241', 'OUI', 'CASF, art. L. 312-1, I, 4°'),
    ('246', 'OUI', 'CASF, art. L. 312-1, I, 5°'),
    ('247', 'NON', 'Code du travail, art. L. 5213-13 (entreprise adaptée)'),
    ('249', 'OUI', 'CASF, art. L. 312-1, I, 5°'),
    ('252', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('253', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('255', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('256', 'NON', 'CCH, art. L. 633-1 (foyer de travailleurs migrants)'),
    ('257', 'OUI', 'CASF, art. L. 312-1, I, 10°'),
    ('258', 'NON', 'CCH, art. L. 633-1 (pension de famille, maison relais)'),
    ('259', 'NON', 'CCH, art. L. 633-1 (résidence sociale)'),
    ('271', 'NON', 'Hors CASF, art. L. 312-1 (maison d’accueil hospitalière)'),
    ('286', 'OUI', 'CASF, art. L. 312-1, I, 1°'),
    ('295', 'OUI', 'CASF, art. L. 312-1, I, 1° (AED) et 4° (AEMO)'),
    ('324', 'A_APPRECIER', 'À lire dans l’autorisation : logement-foyer, CCH, art. L. 633-1, ou CASF, art. L. 312-1'),
    ('340', 'OUI', 'CASF, art. L. 312-1, I, 14°'),
    ('341', 'A_APPRECIER', 'MASP, CASF, art. L. 271-1 : service du département, hors art. L. 312-1 sauf autorisation'),
    ('342', 'A_APPRECIER', 'Information des tuteurs familiaux, CASF, art. L. 215-4 : hors art. L. 312-1 sauf autorisation'),
    ('344', 'OUI', 'CASF, art. L. 312-1, I, 15°'),
    ('354', 'OUI', 'CASF, art. L. 312-1, I, 6° et 7°'),
    ('370', 'OUI', 'CASF, art. L. 312-1, I, 12°'),
    ('377', 'OUI', 'CASF, art. L. 312-1, I, 12°'),
    ('378', 'OUI', 'CASF, art. L. 312-1, I, 12°'),
    ('379', 'OUI', 'CASF, art. L. 312-1, I, 12°'),
    ('380', 'OUI', 'CASF, art. L. 312-1, I, 12°'),
    ('381', 'OUI', 'CASF, art. L. 312-1, I, 12°'),
    ('382', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('390', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('395', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('396', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('402', 'OUI', 'CASF, art. L. 312-1, I, 2°'),
    ('411', 'OUI', 'CASF, art. L. 312-1, I, 1°'),
    ('418', 'A_APPRECIER', 'Enquêtes sociales : mesure judiciaire, CASF, art. L. 312-1, I, 4°, selon l’habilitation'),
    ('427', 'OUI', 'CASF, art. L. 312-1, I, 4°'),
    ('437', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('440', 'OUI', 'CASF, art. L. 312-1, I, 4°'),
    ('441', 'OUI', 'CASF, art. L. 312-1, I, 4°'),
    ('442', 'OUI', 'CASF, art. L. 312-1, I, 8°'),
    ('443', 'OUI', 'CASF, art. L. 312-1, I, 13°'),
    ('445', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('446', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('448', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('449', 'OUI', 'CASF, art. L. 312-1, I, 7°'),
    ('453', 'OUI', 'CASF, art. L. 312-1, I, 4°'),
    ('460', 'OUI', 'CASF, art. L. 312-1, I, 6° et 7°'),
    ('461', 'OUI', 'CASF, art. L. 312-1, I, 11°'),
    ('462', 'NON', 'CASF, art. L. 312-1, III (lieu de vie et d’accueil)'),
    ('463', 'OUI', 'CASF, art. L. 312-1, I, 11°'),
    ('464', 'OUI', 'CASF, art. L. 312-1, I, 5° b'),
    ('500', 'OUI', 'CASF, art. L. 312-1, I, 6°'),
    ('501', 'OUI', 'CASF, art. L. 312-1, I, 6°'),
    ('502', 'OUI', 'CASF, art. L. 312-1, I, 6°'),
    ('608', 'OUI', 'CASF, art. L. 312-1, I, 9°'),
    ('609', 'NON', 'CASF, art. L. 146-3 (MDPH)'),
    ('640', 'OUI', 'CASF, art. L. 312-1, I, 16°'),
    ('643', 'A_APPRECIER', 'Évaluation de la minorité : CASF, art. R. 221-11, selon l’autorisation'),
    ('644', 'A_APPRECIER', 'Mise à l’abri des mineurs non accompagnés : CASF, art. L. 221-2-4, selon l’autorisation')
  ) SELECT * FROM livre) l ON l.code = c.code
   SET c.eligibilite = l.eligibilite, c.reference = l.reference;

-- home help to families
UPDATE categorie SET secteur = 'DOM' WHERE code = '640';

-- What a région reads otherwise, and why.
CREATE TABLE eligibilite_region (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    region_code VARCHAR(3) NOT NULL,
    categorie_code VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    eligibilite VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference VARCHAR(200) NOT NULL,
    motif VARCHAR(500) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY eligibilite_categorie (region_code, categorie_code),
    CONSTRAINT eligibilite_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT eligibilite_de_categorie FOREIGN KEY (categorie_code) REFERENCES categorie (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

CREATE SQL SECURITY INVOKER VIEW eligibilites AS
SELECT e.finess,
       COALESCE(r.eligibilite, c.eligibilite, IF(c.famille LIKE '4%', 'A_APPRECIER', 'NON')) eligibilite,
       COALESCE(r.reference, c.reference, '') reference
  FROM etablissement e
  LEFT JOIN categorie c ON c.code = e.categorie_code
  LEFT JOIN territoires t ON t.code = e.territoire_code
  LEFT JOIN eligibilite_region r ON r.categorie_code = e.categorie_code AND r.region_code = t.region_code;

UPDATE etablissement e
  JOIN categorie c ON c.code = e.categorie_code
   SET e.essms = FALSE
 WHERE e.essms AND c.eligibilite = 'NON';

UPDATE organisme_gestionnaire o
  LEFT JOIN (SELECT og_finess, COUNT(*) nombre FROM etablissement
              WHERE essms AND absent_depuis IS NULL AND ferme_le IS NULL GROUP BY og_finess) e ON e.og_finess = o.finess
   SET o.nombre_essms = COALESCE(e.nombre, 0)
 WHERE o.nombre_essms <> COALESCE(e.nombre, 0);
