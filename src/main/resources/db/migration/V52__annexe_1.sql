-- Annexe 1: hours of home-help services alone, declared then verified by the ARS, each kept. Equipment is asked for ESSMS by ESSMS.

-- the categories of home help (SAAD), whose forfaits are in proportion of their medico-social hours: SAAS, SAA, SAADF
ALTER TABLE categorie ADD COLUMN saad BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE categorie SET saad = TRUE WHERE code IN ('209', '460', '640');

-- What was declared before as one figure is read as other hours, of a financer that was not told (null) and a year likewise. A
-- column is renamed rather than copied: the history keeps each former version as it was, and the migration writes none.
DROP VIEW essms_de_grappe;
ALTER TABLE grappe_essms DROP CONSTRAINT grappe_essms_heures;
ALTER TABLE grappe_essms
    RENAME COLUMN heures_medico_sociales TO heures_autres;
ALTER TABLE grappe_essms
    ADD COLUMN heures_annee INT NULL,
    ADD COLUMN heures_apa DECIMAL(12, 2) NULL,
    ADD COLUMN heures_pch DECIMAL(12, 2) NULL,
    ADD COLUMN heures_financeur VARCHAR(200) NULL,
    -- as the ARS verified them: by whom, when, with which caisse or conseil départemental
    ADD COLUMN verifiees_annee INT NULL,
    ADD COLUMN verifiees_totales DECIMAL(12, 2) NULL,
    ADD COLUMN verifiees_apa DECIMAL(12, 2) NULL,
    ADD COLUMN verifiees_pch DECIMAL(12, 2) NULL,
    ADD COLUMN verifiees_autres DECIMAL(12, 2) NULL,
    ADD COLUMN verifiees_financeur VARCHAR(200) NULL,
    ADD COLUMN verifiees_aupres VARCHAR(200) NULL,
    ADD COLUMN verifiees_le DATETIME(6) NULL,
    ADD COLUMN verifiees_par_id BIGINT NULL,
    ADD COLUMN equipement_demande DECIMAL(12, 2) NULL,
    ADD COLUMN equipement_inventaire BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN equipement_devis INT NOT NULL DEFAULT 0,
    ADD CONSTRAINT grappe_essms_verifiees_par FOREIGN KEY (verifiees_par_id) REFERENCES agent (id),
    ADD CONSTRAINT grappe_essms_heures CHECK (
        (heures_autres IS NULL) = (heures_totales IS NULL)
        AND (verifiees_totales IS NULL) = (verifiees_par_id IS NULL)
        AND (verifiees_totales IS NULL OR heures_totales IS NOT NULL)),
    ADD CONSTRAINT grappe_essms_equipement CHECK (
        (equipement_demande IS NULL OR equipement_demande >= 0) AND equipement_devis >= 0);

CREATE OR REPLACE SQL SECURITY INVOKER VIEW etablissements AS
SELECT e.finess, e.nom, e.commune, e.og_finess, e.territoire_code, e.essms, e.ferme_le, e.absent_depuis, e.categorie_code,
       c.libelle categorie, COALESCE(c.libelle_court, c.libelle) categorie_courte, c.secteur, COALESCE(c.saad, FALSE) saad
  FROM etablissement e
  LEFT JOIN categorie c ON c.code = e.categorie_code;

-- og_finess and territoire_code are those of the day it was added; the rest is what the registry says today
CREATE SQL SECURITY INVOKER VIEW essms_de_grappe AS
SELECT m.grappe_id, m.finess, m.position, m.og_finess, o.libelle og, m.territoire_code, m.situation,
       m.heures_annee, m.heures_totales, m.heures_apa, m.heures_pch, m.heures_autres, m.heures_financeur,
       m.verifiees_annee, m.verifiees_totales, m.verifiees_apa, m.verifiees_pch, m.verifiees_autres,
       m.verifiees_financeur, m.verifiees_aupres, m.verifiees_le, v.nom_complet verifiees_par,
       m.equipement_demande, m.equipement_inventaire, m.equipement_devis,
       e.nom, e.commune, e.categorie, e.categorie_courte, e.secteur, COALESCE(e.saad, FALSE) saad, e.absent_depuis
  FROM grappe_essms m
  LEFT JOIN etablissements e ON e.finess = m.finess
  LEFT JOIN organismes o ON o.finess = m.og_finess
  LEFT JOIN personnes v ON v.id = m.verifiees_par_id;
