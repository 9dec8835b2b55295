-- When an account last signed in. An account whose mot_de_passe is empty was invited and has not answered yet.
ALTER TABLE agent
    ADD COLUMN derniere_connexion DATETIME(6) NULL;

-- Failed sign-ins by address, known or not: what is answered must not say which. The key is the SHA-256 of the address as
-- signed in with (lower case), so that an address mistyped, or a password typed in its place, is not kept in clear.
CREATE TABLE tentative_connexion (
    empreinte CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    echecs INT NOT NULL,
    derniere DATETIME(6) NOT NULL,
    prochain_essai DATETIME(6) NOT NULL,
    PRIMARY KEY (empreinte),
    KEY tentative_connexion_derniere (derniere)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- One-time links sent by e-mail: INVITATION (72 h) or MOT_DE_PASSE (1 h). Of the token only the SHA-256 is kept.
CREATE TABLE lien_compte (
    id BIGINT NOT NULL AUTO_INCREMENT,
    agent_id BIGINT NOT NULL,
    objet VARCHAR(20) NOT NULL,
    empreinte CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cree_le DATETIME(6) NOT NULL,
    expire_le DATETIME(6) NOT NULL,
    -- used, or made void by a later one
    clos_le DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY lien_compte_empreinte (empreinte),
    KEY lien_compte_agent (agent_id, clos_le),
    CONSTRAINT lien_compte_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Open sessions of the agents on every instance; empreinte is the SHA-256 of the session's identifier. A closed one is
-- refused at its next request.
CREATE TABLE session_agent (
    id BIGINT NOT NULL AUTO_INCREMENT,
    agent_id BIGINT NOT NULL,
    empreinte CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    navigateur VARCHAR(100) NOT NULL,
    ouverte_le DATETIME(6) NOT NULL,
    vue_le DATETIME(6) NOT NULL,
    fermee_le DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY session_agent_empreinte (empreinte),
    KEY session_agent_agent (agent_id, fermee_le),
    KEY session_agent_vue (vue_le),
    CONSTRAINT session_agent_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A message whose text nobody else may read, because it holds such a link: masked on screen, erased once sent.
ALTER TABLE message
    ADD COLUMN confidentiel BOOLEAN NOT NULL DEFAULT FALSE;
