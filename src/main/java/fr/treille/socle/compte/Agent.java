package fr.treille.socle.compte;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.trace.AgregatTrace;
import fr.treille.socle.compte.connexion.RegleMotDePasse;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SecondaryRow;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An account and the person behind it. */
@Entity
@SecondaryTable(name = "agent_secret", pkJoinColumns = @PrimaryKeyJoinColumn(name = "agent_id"))
@SecondaryRow(optional = false)
class Agent extends AgregatTrace<Agent> {

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

    /** Where the history does not keep it. */
    @Column(table = "agent_secret")
    private String motDePasse = "";

    /** How many were chosen so far: the history says when. */
    private int motsDePasse;

    private boolean actif = true;
    private @Nullable Instant derniereConnexion;

    /** How many times its sessions were closed together: increased where they are, in SQL, never by a stale copy of this. */
    @Column(insertable = false, updatable = false)
    private int generation;

    @Version
    private int version;

    protected Agent() {}

    /** @throws fr.treille.socle.commun.Refus on the field that is empty or too long */
    Agent(AgentSaisie saisie, String courriel, String motDePasseChiffre) {
        this.courriel = courriel;
        var dite = saisie.civilite();
        this.civilite = dite == null ? null : Bornes.borner("civilite", "La civilité", dite, Bornes.CIVILITE);
        this.prenom = Bornes.borner("prenom", "Le prénom", saisie.prenom(), Bornes.NOM);
        this.nom = Bornes.exiger("nom", "Le nom", saisie.nom(), Bornes.NOM);
        this.fonction = Bornes.borner("fonction", "La fonction", saisie.fonction(), Bornes.TITRE);
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

    /** Whether a password was ever chosen: an invited account has none, and nobody signs in to it. */
    boolean invite() {
        return motDePasse.isEmpty();
    }

    boolean peutSeConnecter() {
        return actif && !invite();
    }

    /** Whether the person has come, by a password or a provider: an invitation alone is nobody yet. */
    boolean venu() {
        return actif && (!invite() || derniereConnexion != null);
    }

    /** @throws fr.treille.socle.commun.Refus when that password is not good enough for this person */
    void verifierMotDePasse(String motDePasse) {
        RegleMotDePasse.verifier("motDePasse", motDePasse, prenom, nom, courriel);
    }

    void changerRole(Role nouveau) {
        role = nouveau;
    }

    void activer(boolean oui) {
        actif = oui;
    }

    String fonction() {
        return fonction;
    }

    int version() {
        return version;
    }

    int generation() {
        return generation;
    }

    void choisirMotDePasse(String chiffre) {
        motDePasse = chiffre;
        motsDePasse++;
    }

    AgentConnecte connecte() {
        return connecte(generation);
    }

    /** @param generation that of the sessions, when the one read here is no longer it */
    AgentConnecte connecte(int generation) {
        return new AgentConnecte(id(), courriel, nomComplet(), role, regionCode, actif, generation, motDePasse);
    }

    AgentLigne ligne() {
        return new AgentLigne(id(), nomComplet(), fonction, courriel, role);
    }
}
