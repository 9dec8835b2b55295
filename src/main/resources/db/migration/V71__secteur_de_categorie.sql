-- The sector of a category is read by each région as its eligibility is, with the same motive. null: the one of the nomenclature.
ALTER TABLE eligibilite_region
    ADD COLUMN secteur VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER eligibilite;

-- What a category is, for the région of each establishment: its sector and its eligibility are said here, for every module. The
-- joins are by whole keys: a reader of other columns does not pay for them.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW etablissements AS
SELECT e.finess, e.nom, e.commune, e.og_finess, e.territoire_code, e.essms, e.ferme_le, e.absent_depuis, e.categorie_code,
       c.libelle categorie, COALESCE(c.libelle_court, c.libelle) categorie_courte,
       COALESCE(r.secteur, c.secteur) secteur, COALESCE(c.saad, FALSE) saad,
       COALESCE(r.eligibilite, c.eligibilite, IF(c.famille LIKE '4%', 'A_APPRECIER', 'NON')) eligibilite,
       COALESCE(r.reference, c.reference, '') reference
  FROM etablissement e
  LEFT JOIN categorie c ON c.code = e.categorie_code
  LEFT JOIN territoires t ON t.code = e.territoire_code
  LEFT JOIN eligibilite_region r ON r.categorie_code = e.categorie_code AND r.region_code = t.region_code;
