-- What a document or a message is about is a grappe, by its id: their territoires were copied as a list, and their grappe was
-- read from an address.

-- The territoires of the ESSMS of a grappe, a row each; grappe.territoires is the same in the order in which screens name them.
CREATE TABLE grappe_territoire (
    grappe_id       BIGINT     NOT NULL,
    territoire_code VARCHAR(3) NOT NULL,
    PRIMARY KEY (grappe_id, territoire_code),
    KEY grappe_territoire_code (territoire_code, grappe_id),
    CONSTRAINT grappe_territoire_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO grappe_territoire (grappe_id, territoire_code) SELECT DISTINCT grappe_id, territoire_code FROM grappe_essms;

-- dossier.grappe
CREATE SQL SECURITY INVOKER VIEW territoires_de_grappe AS
SELECT grappe_id, territoire_code FROM grappe_territoire;

-- socle.equipe: a port, which dossier.grappe answers. The grappes that an agent sees when territoires restrict them: those with
-- an ESSMS in a territoire that they cover, from a day to another, both included (one may be there several times)...
CREATE SQL SECURITY INVOKER VIEW grappes_couvertes AS
SELECT c.agent_id, t.grappe_id, c.du, c.au
  FROM couvertures c
  JOIN grappe_territoire t ON t.territoire_code = c.territoire_code;

-- ... and those still without ESSMS of which they are in charge.
CREATE SQL SECURITY INVOKER VIEW grappes_sans_essms AS
SELECT id grappe_id, responsable_id, responsable_grades_id FROM grappe WHERE territoires = '';

-- null for a document of no grappe
ALTER TABLE document
    ADD COLUMN grappe_id BIGINT NULL AFTER region_code,
    ADD KEY document_grappe (grappe_id, id);
UPDATE document d
  JOIN grappe g ON g.id = CAST(REGEXP_SUBSTR(d.lien, '(?<=^grappes/)[0-9]+') AS UNSIGNED)
   SET d.grappe_id = g.id
 WHERE d.lien REGEXP '^grappes/[0-9]+(/|$)';
ALTER TABLE document
    ADD CONSTRAINT document_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    DROP COLUMN territoires;

-- null for a message of no grappe, or of several: message_grappe then says which, and only who sees them all reads it
ALTER TABLE message
    ADD COLUMN grappe_id BIGINT NULL AFTER region_code,
    ADD KEY message_grappe (grappe_id, cree_le);
UPDATE message m
  JOIN grappe g ON g.id = CAST(REGEXP_SUBSTR(m.lien, '(?<=^grappes/)[0-9]+') AS UNSIGNED)
   SET m.grappe_id = g.id
 WHERE m.lien REGEXP '^grappes/[0-9]+(/|$)';
ALTER TABLE message
    ADD CONSTRAINT message_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id);

CREATE TABLE message_grappe (
    message_id BIGINT NOT NULL,
    rang       INT    NOT NULL,
    grappe_id  BIGINT NOT NULL,
    PRIMARY KEY (message_id, rang),
    KEY message_grappe_grappe (grappe_id, message_id),
    CONSTRAINT message_grappe_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE,
    CONSTRAINT message_grappe_de FOREIGN KEY (grappe_id) REFERENCES grappe (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO message_grappe (message_id, rang, grappe_id)
SELECT message_id, ROW_NUMBER() OVER (PARTITION BY message_id ORDER BY grappe_id) - 1, grappe_id
  FROM (SELECT DISTINCT r.message_id, r.grappe_id FROM relance r JOIN message m ON m.id = r.message_id
         WHERE m.grappe_id IS NULL) citees;

CREATE OR REPLACE SQL SECURITY INVOKER VIEW messages AS
SELECT id, region_code, grappe_id, objet, destinataires, etat, lien, cree_le, cree_par, envoye_le FROM message;
ALTER TABLE message DROP COLUMN territoires;
