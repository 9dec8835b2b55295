-- The second factor of an account (TOTP, RFC 6238). Its key is enciphered by AES-256-GCM (12 bytes of nonce, the 20 of the
-- key, 16 of seal) with a key that the environment gives and the database does not hold; the seal covers agent_id.
CREATE TABLE agent_totp (
    agent_id BIGINT NOT NULL,
    secret VARBINARY(100) NOT NULL,
    -- step of thirty seconds since 1970 of the last code accepted: the next must be of a later one
    dernier_pas BIGINT NOT NULL,
    cree_le DATETIME(6) NOT NULL,
    PRIMARY KEY (agent_id),
    CONSTRAINT agent_totp_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Recovery codes of a second factor, by their SHA-256 (each has 80 bits of chance); each serves once.
CREATE TABLE code_secours (
    id BIGINT NOT NULL AUTO_INCREMENT,
    agent_id BIGINT NOT NULL,
    empreinte CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    utilise_le DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY code_secours_empreinte (agent_id, empreinte),
    CONSTRAINT code_secours_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
