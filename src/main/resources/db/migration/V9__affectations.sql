-- Who covers which territoire, from a day to another, both included; au is null while nobody knows the end. Rows are ended,
-- never deleted: they say who covered a territoire on a given day. A remplaçant's rows come from an absence and end with it.
CREATE TABLE absence (
    id BIGINT NOT NULL AUTO_INCREMENT,
    agent_id BIGINT NOT NULL,
    remplacant_id BIGINT NOT NULL,
    du DATE NOT NULL,
    au DATE NOT NULL,
    motif VARCHAR(300) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY absence_agent (agent_id, du, au),
    KEY absence_remplacant (remplacant_id, du, au),
    CONSTRAINT absence_agent FOREIGN KEY (agent_id) REFERENCES agent (id),
    CONSTRAINT absence_remplacant FOREIGN KEY (remplacant_id) REFERENCES agent (id),
    CONSTRAINT absence_periode CHECK (au >= du),
    CONSTRAINT absence_personnes CHECK (agent_id <> remplacant_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE affectation (
    id BIGINT NOT NULL AUTO_INCREMENT,
    territoire_code VARCHAR(3) NOT NULL,
    agent_id BIGINT NOT NULL,
    -- PRINCIPAL, EN_APPUI, REMPLACANT
    part VARCHAR(20) NOT NULL,
    du DATE NOT NULL,
    au DATE NULL,
    absence_id BIGINT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY affectation_agent (agent_id, territoire_code, du, au),
    KEY affectation_territoire (territoire_code, du, au),
    CONSTRAINT affectation_territoire FOREIGN KEY (territoire_code) REFERENCES territoire (code),
    CONSTRAINT affectation_agent FOREIGN KEY (agent_id) REFERENCES agent (id),
    CONSTRAINT affectation_absence FOREIGN KEY (absence_id) REFERENCES absence (id),
    CONSTRAINT affectation_periode CHECK (au IS NULL OR au >= du),
    CONSTRAINT affectation_remplacant CHECK ((part = 'REMPLACANT') = (absence_id IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Contact points of a territoire: the ARS's délégation and the GRADeS.
ALTER TABLE territoire
    ADD COLUMN ars_courriel VARCHAR(254) NOT NULL DEFAULT '',
    ADD COLUMN ars_telephone VARCHAR(40) NOT NULL DEFAULT '',
    ADD COLUMN grades_courriel VARCHAR(254) NOT NULL DEFAULT '',
    ADD COLUMN grades_telephone VARCHAR(40) NOT NULL DEFAULT '';

-- The person in charge on the GRADeS side, beside the one of the ARS (responsable_id).
ALTER TABLE grappe
    ADD COLUMN responsable_grades_id BIGINT NULL,
    ADD CONSTRAINT grappe_responsable_grades FOREIGN KEY (responsable_grades_id) REFERENCES agent (id);

-- The territoires of the grappe that a document or a message is about, as grappe.territoires: who reads the one reads the
-- other. They do not move any more once the grappe is deposited, and nothing is written about it before.
ALTER TABLE document
    ADD COLUMN territoires VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
ALTER TABLE message
    ADD COLUMN territoires VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
UPDATE document d JOIN grappe g ON d.lien = CONCAT('grappes/', g.id) SET d.territoires = g.territoires;
UPDATE message m JOIN grappe g ON m.lien = CONCAT('grappes/', g.id) SET m.territoires = g.territoires;
