package fr.treille.socle.equipe;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Identite;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.territoire.RegionFiche;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** The agent who acts: what the sign-in keeps of an account. */
public final class AgentConnecte implements UserDetails, CredentialsContainer, Identite {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String courriel;
    private final String nomComplet;
    private final Role role;
    private final @Nullable String regionCode;
    private final boolean actif;
    private final int generation;
    private @Nullable String motDePasse;
    private volatile String region;
    private volatile ZoneId fuseau = Formats.ZONE;
    private volatile @Nullable JoursOuvres joursOuvres;

    /**
     * What an account lets act; the sign-in alone makes one.
     *
     * @param regionCode INSEE code, null for an administrator of the whole installation
     * @param generation of the account's sessions when this was read of it
     * @param motDePasse as stored, « » when none was chosen
     */
    public AgentConnecte(
            long id,
            String courriel,
            String nomComplet,
            Role role,
            @Nullable String regionCode,
            boolean actif,
            int generation,
            String motDePasse) {
        this.id = id;
        this.courriel = courriel;
        this.nomComplet = nomComplet;
        this.role = role;
        this.regionCode = regionCode;
        this.actif = actif;
        this.generation = generation;
        this.motDePasse = motDePasse;
        this.region = regionCode == null ? "" : regionCode;
    }

    /**
     * The agent signed in on this thread.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is
     */
    public static AgentConnecte courant() {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        if (authentification != null && authentification.getPrincipal() instanceof AgentConnecte agent) {
            return agent;
        }
        throw new AuthenticationCredentialsNotFoundException("Personne n’est connecté.");
    }

    @Override
    public long id() {
        return id;
    }

    /** Sign-in address, also where the agent is written to. */
    public String courriel() {
        return courriel;
    }

    @Override
    public String nomComplet() {
        return nomComplet;
    }

    /** The agent's role. */
    public Role role() {
        return role;
    }

    @Override
    public String fonctionAffichee() {
        return role.libelle();
    }

    @Override
    public String regionCode() {
        return region;
    }

    @Override
    public ZoneId fuseau() {
        return fuseau;
    }

    @Override
    public JoursOuvres joursOuvres() {
        // a session that began before this was kept has none
        var connus = joursOuvres;
        return connus == null ? JoursOuvres.FRANCE : connus;
    }

    /** Whether this is an administrator of the whole installation, who acts in one région at a time. */
    public boolean deLInstallation() {
        return regionCode == null && role == Role.ADMINISTRATION;
    }

    /** INSEE code of the account's own région, null for an administrator of the whole installation. */
    public @Nullable String regionDuCompte() {
        return regionCode;
    }

    /** How many times the account's sessions had been closed together when this was read: another number now, and this is void. */
    public int generation() {
        return generation;
    }

    /** Acts there from now on, for the rest of the session. */
    void agirDans(RegionFiche ouverte) {
        region = ouverte.code();
        fuseau = ouverte.zone();
        joursOuvres = ouverte.joursOuvres();
    }

    /** Whether the role gives that right of {@link Droits}: to show or hide a button; the services check again. */
    public boolean peut(String droit) {
        return role.droits().contains(droit);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return role.droits().stream()
                .map(droit -> new SimpleGrantedAuthority("ROLE_" + droit))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return motDePasse;
    }

    @Override
    public String getUsername() {
        return courriel;
    }

    @Override
    public boolean isEnabled() {
        return actif;
    }

    @Override
    public void eraseCredentials() {
        motDePasse = null;
    }

    @Override
    public boolean equals(@Nullable Object autre) {
        return autre instanceof AgentConnecte agent && agent.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
