-- An ESSMS of a file may have another solution of the list than the file's: null is the file's. And « sans version Ségur »,
-- which the calls of 2025 on ask of an upgrade, is written in the rules of each call.

-- referentiel.segur: the names of the solutions of the list
CREATE SQL SECURITY INVOKER VIEW solutions_segur AS
SELECT id, editeur, nom FROM solution_segur;

ALTER TABLE grappe_essms
    ADD COLUMN solution_id BIGINT NULL AFTER situation,
    ADD CONSTRAINT grappe_essms_solution FOREIGN KEY (solution_id) REFERENCES solution_segur (id);

-- og_finess and territoire_code are those of the day it was added; the rest is what the registry says today. solution is its own
-- solution, null for the file's.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW essms_de_grappe AS
SELECT m.grappe_id, m.finess, m.position, m.og_finess, o.libelle og, m.territoire_code, m.situation,
       m.solution_id, s.nom solution,
       m.heures_annee, m.heures_totales, m.heures_apa, m.heures_pch, m.heures_autres, m.heures_financeur,
       m.verifiees_annee, m.verifiees_totales, m.verifiees_apa, m.verifiees_pch, m.verifiees_autres,
       m.verifiees_financeur, m.verifiees_aupres, m.verifiees_le, v.nom_complet verifiees_par,
       m.equipement_demande, m.equipement_inventaire, m.equipement_devis,
       e.nom, e.commune, e.categorie, e.categorie_courte, e.secteur, COALESCE(e.saad, FALSE) saad, e.absent_depuis,
       e.eligibilite
  FROM grappe_essms m
  LEFT JOIN etablissements e ON e.finess = m.finess
  LEFT JOIN organismes o ON o.finess = m.og_finess
  LEFT JOIN personnes v ON v.id = m.verifiees_par_id
  LEFT JOIN solutions_segur s ON s.id = m.solution_id;

-- said by the two views above
DROP VIEW eligibilites;

-- null in the editions written before it was said: the calls of 2025 on asked for it
ALTER TABLE edition
    ADD COLUMN version_segur BOOLEAN AS (JSON_VALUE(regles, '$.exigences.versionSegur') IN ('1', 'true')) PERSISTENT;

CREATE OR REPLACE SQL SECURITY INVOKER VIEW regles_du_depot AS
SELECT n.id edition_id, n.appel_id, COALESCE(n.effet, DATE '0001-01-01') depuis,
       COALESCE(MIN(s.effet), DATE '9999-12-31') avant, n.deploiement_evolution_mois, n.deploiement_acquisition_mois,
       n.mesure_mois, n.modele_favorable, n.modele_defavorable, COALESCE(n.version_segur, a.annee >= 2025) version_segur
  FROM edition n
  JOIN appel a ON a.id = n.appel_id
  LEFT JOIN edition s ON s.appel_id = n.appel_id AND s.numero > n.numero
 GROUP BY n.id;

CREATE OR REPLACE SQL SECURITY INVOKER VIEW regles_de_grappe AS
SELECT g.id grappe_id, r.edition_id, r.deploiement_evolution_mois, r.deploiement_acquisition_mois, r.mesure_mois,
       r.modele_favorable, r.modele_defavorable, r.version_segur
  FROM grappe g
  JOIN regles_du_depot r ON r.appel_id = g.appel_id AND r.depuis <= COALESCE(g.depot_le, DATE '9999-12-30')
       AND r.avant > COALESCE(g.depot_le, DATE '9999-12-30');
