-- The calendar feed of an agent: a secret address, of which only the SHA-256 is kept, and what was published there.
CREATE TABLE agenda (
    agent_id BIGINT NOT NULL,
    empreinte CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- whose deadlines: MOI, MES_TERRITOIRES
    pour VARCHAR(20) NOT NULL,
    cree_le DATETIME(6) NOT NULL,
    PRIMARY KEY (agent_id),
    UNIQUE KEY agenda_empreinte (empreinte),
    CONSTRAINT agenda_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Last state of each event published to an agent, by the key of its échéance: SEQUENCE and LAST-MODIFIED (RFC 5545) come
-- from the changes seen from one reading to the next. It outlives the address, so that a new one goes on from it.
CREATE TABLE agenda_evenement (
    agent_id BIGINT NOT NULL,
    cle VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    jour DATE NOT NULL,
    titre VARCHAR(300) NOT NULL,
    detail VARCHAR(600) NOT NULL,
    lien VARCHAR(200) NOT NULL,
    sequence INT NOT NULL,
    modifie_le DATETIME(6) NOT NULL,
    -- no longer due: settled, or out of what the agent sees
    annule BOOLEAN NOT NULL,
    PRIMARY KEY (agent_id, cle),
    CONSTRAINT agenda_evenement_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
