-- Who signs « Pour le directeur général et par délégation, » and who signs as directeur général; the GRADeS that letters name; the
-- legal status that tells by which way its holder goes to the tribunal.
ALTER TABLE signataire
    ADD COLUMN directeur_general BOOLEAN NOT NULL DEFAULT FALSE AFTER qualite;

-- Before this was kept, the quality said it: that of the head of the agency, and no other of its titles (adjoint, délégué).
UPDATE signataire
   SET directeur_general = TRUE
 WHERE qualite REGEXP '^((le|la) )?direct(eur|rice) g[ée]n[ée]rale?( par int[ée]rim)?( de l.*)?$';

-- The signature writes it from now on: it would be read twice.
UPDATE signataire
   SET qualite = REGEXP_REPLACE(qualite, '[ ,]*par d[ée]l[ée]gation[ ,.]*$', '')
 WHERE NOT directeur_general
   AND REGEXP_REPLACE(qualite, '[ ,]*par d[ée]l[ée]gation[ ,.]*$', '') <> '';

ALTER TABLE region
    ADD COLUMN agence_grades VARCHAR(200) NOT NULL DEFAULT '' AFTER agence_tribunal_adresse;

-- socle.territoire: besides what « signataires » and « agences » say
CREATE SQL SECURITY INVOKER VIEW delegations_de_signature AS
SELECT id, directeur_general FROM signataire;

CREATE SQL SECURITY INVOKER VIEW grades_des_regions AS
SELECT code region_code, agence_grades grades FROM region;
