-- The lines that an avis freezes keep their whole explanation, and multiply: quantite × montant_unitaire × prorata, rounded to the
-- cent half up, is total.
ALTER TABLE grappe_ligne_financement
    ADD COLUMN situation VARCHAR(20) NULL,
    ADD COLUMN rang_debut INT NULL,
    ADD COLUMN rang_fin INT NULL,
    ADD COLUMN unite VARCHAR(10) NOT NULL DEFAULT 'ESSMS',
    ADD COLUMN prorata DECIMAL(9, 8) NOT NULL DEFAULT 1,
    ADD COLUMN regle VARCHAR(500) NOT NULL DEFAULT '',
    ADD COLUMN source VARCHAR(300) NOT NULL DEFAULT '';
-- those frozen before: the share that was granted of a SAAD's forfait, or of an extra that was asked for
UPDATE grappe_ligne_financement SET prorata = ROUND(total / (quantite * montant_unitaire), 8)
 WHERE total <> quantite * montant_unitaire AND montant_unitaire > 0 AND quantite > 0;
UPDATE grappe_ligne_financement SET unite = 'PROJET'
 WHERE libelle LIKE 'AMOA des petits OG%' OR libelle LIKE 'Passation du march%' OR libelle LIKE '_quipement des petits OG%';

CREATE OR REPLACE SQL SECURITY INVOKER VIEW lignes_de_subvention AS
SELECT grappe_id, position, libelle, quantite, montant_unitaire, prorata, total FROM grappe_ligne_financement;

CREATE OR REPLACE SQL SECURITY INVOKER VIEW grappes AS
SELECT g.id, g.version, g.region_code, g.appel_id, g.fenetre_id, g.nom, g.type, g.porteur_finess, p.libelle porteur,
       g.solution, g.editeur, g.referencee, g.forme_juridique, g.contact_civilite, g.contact_nom, g.contact_prenom,
       g.contact_fonction, g.contact_courriel, g.contact_telephone, g.representant_civilite, g.representant_nom,
       g.representant_prenom, g.representant_fonction, g.representant_courriel, g.representant_telephone,
       g.responsable_id, g.responsable_grades_id, g.statut, g.depot_le, g.favorable, g.montant, g.regime_tva, g.nombre_essms,
       g.nombre_og, g.territoires, g.multiregionale, g.irrecevable_cause, g.irrecevable_le, g.complements_pour,
       g.admission_complements_le,
       IF(g.multiregionale, COALESCE(f.cloture_multiregionale, f.cloture_depot), f.cloture_depot) jour_depot,
       f.fin_recevabilite jour_recevabilite, f.fin_instruction jour_instruction, f.fin_selection jour_selection,
       f.engagement jour_engagement,
       CASE g.statut
           WHEN 'EN_CONSTITUTION' THEN IF(g.multiregionale, COALESCE(f.cloture_multiregionale, f.cloture_depot), f.cloture_depot)
           WHEN 'DEPOSEE' THEN COALESCE(g.complements_pour, f.fin_recevabilite)
           WHEN 'EN_INSTRUCTION' THEN f.fin_instruction
           WHEN 'FAVORABLE' THEN f.fin_selection
           WHEN 'DEFAVORABLE' THEN f.fin_selection
       END echeance
  FROM grappe g
  LEFT JOIN organismes p ON p.finess = g.porteur_finess
  LEFT JOIN fenetres f ON f.id = g.fenetre_id;
