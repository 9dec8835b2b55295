-- Columns that did not hold what may be written in them.

-- What recognises the headers of a file of measures was their flattened titles as they stood; it is now their SHA-256, whatever
-- their length. Those that are known stay known.
UPDATE correspondance_import SET signature = SHA2(signature, 256);

-- « Prénom Nom » of a hundred characters each, with their space and sometimes a civilité.
ALTER TABLE message_destinataire MODIFY nom VARCHAR(255) NOT NULL;
ALTER TABLE point_participant MODIFY nom VARCHAR(255) NOT NULL;
ALTER TABLE action_suivi MODIFY qui VARCHAR(255) NOT NULL;
ALTER TABLE risque MODIFY qui VARCHAR(255) NOT NULL;
ALTER TABLE lien_apport MODIFY nom VARCHAR(255) NOT NULL;
ALTER TABLE agent MODIFY civilite VARCHAR(20) NULL;

-- The four lines of a FINESS address.
ALTER TABLE lettre MODIFY destinataire_adresse VARCHAR(1200) NOT NULL;

-- A number under the longest domain that an address may have.
ALTER TABLE message MODIFY message_id VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

-- « Usage, 1er ESSMS en acquisition, SAAD … (310000014) », the name of a SAAD having 255 characters at most.
ALTER TABLE grappe_ligne_financement MODIFY libelle VARCHAR(400) NOT NULL;
