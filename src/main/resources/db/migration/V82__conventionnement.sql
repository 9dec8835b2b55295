-- What a région says of the conventions of a call: no row as long as it says nothing else than what is delivered. visas: one a
-- line, which conventions cite it, a tab, its text.
CREATE TABLE conventionnement (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    appel_id BIGINT NOT NULL,
    payeur VARCHAR(200) NOT NULL,
    conservation_annees INT NOT NULL,
    conservation_base VARCHAR(300) NOT NULL,
    visas MEDIUMTEXT NOT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY conventionnement_appel (appel_id),
    CONSTRAINT conventionnement_appel FOREIGN KEY (appel_id) REFERENCES appel (id),
    CONSTRAINT conventionnement_conservation CHECK (conservation_annees BETWEEN 1 AND 30)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- referentiel.etablissement: the legal status tells what binds an OG
CREATE OR REPLACE SQL SECURITY INVOKER VIEW organismes AS
SELECT finess, nom, COALESCE(nom, finess) libelle, complement_distribution, numero_voie, complement_voie, type_voie, voie,
       lieu_dit, acheminement, code_postal, commune, territoire_code, nombre_essms, statut_juridique
  FROM organisme_gestionnaire;

-- dossier.grappe: what each line counts, to share it out between the ESSMS
CREATE OR REPLACE SQL SECURITY INVOKER VIEW lignes_de_subvention AS
SELECT grappe_id, position, libelle, situation, unite, quantite, montant_unitaire, prorata, total
  FROM grappe_ligne_financement;
