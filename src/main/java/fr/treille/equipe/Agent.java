package fr.treille.equipe;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An account and the person behind it. */
@Entity
class Agent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String courriel = "";
    private @Nullable String civilite;
    private String prenom = "";
    private String nom = "";
    private String fonction = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role = Role.CONSULTATION;

    private @Nullable String regionCode;
    private String motDePasse = "";
    private boolean actif = true;

    @Version
    private int version;

    protected Agent() {}

    Agent(AgentSaisie saisie, String courriel, String motDePasseChiffre) {
        this.courriel = courriel;
        this.civilite = saisie.civilite();
        this.prenom = saisie.prenom();
        this.nom = saisie.nom();
        this.fonction = saisie.fonction();
        this.role = saisie.role();
        this.regionCode = saisie.regionCode();
        this.motDePasse = motDePasseChiffre;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("agent not stored yet");
        }
        return id;
    }

    String courriel() {
        return courriel;
    }

    String nomComplet() {
        return (prenom + " " + nom).strip();
    }

    Role role() {
        return role;
    }

    @Nullable
    String regionCode() {
        return regionCode;
    }

    String motDePasse() {
        return motDePasse;
    }

    boolean actif() {
        return actif;
    }

    AgentLigne ligne() {
        return new AgentLigne(id(), nomComplet(), fonction, courriel, role);
    }
}
