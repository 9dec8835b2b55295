-- Who works on a grappe on its side: the directory, the two committees and their sessions (domain reference §2 and §3.8). No
-- history is kept of these rows: people's names and numbers go when they are deleted.

CREATE TABLE interlocuteur (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    -- CHEF_PROJET, REFERENT, DPO, EDITEUR, AMOA, DIRECTION, AUTRE
    role VARCHAR(20) NOT NULL,
    civilite VARCHAR(20) NOT NULL DEFAULT '',
    nom VARCHAR(100) NOT NULL,
    prenom VARCHAR(100) NOT NULL DEFAULT '',
    fonction VARCHAR(200) NOT NULL DEFAULT '',
    organisation VARCHAR(200) NOT NULL DEFAULT '',
    courriel VARCHAR(254) NOT NULL DEFAULT '',
    telephone VARCHAR(40) NOT NULL DEFAULT '',
    du DATE NULL,
    au DATE NULL,
    note VARCHAR(1000) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY interlocuteur_grappe (grappe_id, role, nom),
    CONSTRAINT interlocuteur_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT interlocuteur_periode CHECK (au IS NULL OR du IS NULL OR au >= du)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Members of the COSTRAT and of the COMOP: contacts of the grappe, and agents.
CREATE TABLE comite_membre (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    -- COSTRAT, COMOP
    comite VARCHAR(10) NOT NULL,
    interlocuteur_id BIGINT NULL,
    agent_id BIGINT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY comite_membre_interlocuteur (interlocuteur_id, comite),
    UNIQUE KEY comite_membre_agent (agent_id, grappe_id, comite),
    CONSTRAINT comite_membre_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT comite_membre_interlocuteur FOREIGN KEY (interlocuteur_id) REFERENCES interlocuteur (id) ON DELETE CASCADE,
    CONSTRAINT comite_membre_agent FOREIGN KEY (agent_id) REFERENCES agent (id),
    CONSTRAINT comite_membre_un CHECK ((interlocuteur_id IS NULL) <> (agent_id IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE seance (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    comite VARCHAR(10) NOT NULL,
    jour DATE NOT NULL,
    lieu VARCHAR(300) NOT NULL DEFAULT '',
    objet VARCHAR(500) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY seance_jour (grappe_id, comite, jour),
    CONSTRAINT seance_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The exchanges of a grappe are read by what their messages are about.
ALTER TABLE message ADD KEY message_lien (lien, cree_le);
