package fr.treille.socle.compte.facteur;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.equipe.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors of the accounts. A code serves once, by the step that the row remembers; its time is the system's,
 * which the person's telephone shares, not the application's clock, which a demonstration sets back.
 */
@Component
@Transactional
public class SecondFacteurs {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");
    private static final Set<Role> TENUS =
            EnumSet.of(Role.ADMINISTRATION, Role.COORDINATION_ARS, Role.COORDINATION_GRADES);

    /** 160 bits, as RFC 4226 recommends. */
    private static final int OCTETS_CLE = 20;
    /** 112 bits: from which a plain SHA-256 is enough to keep a secret that nobody chose (OWASP ASVS 5.0, 6.5.2). */
    private static final int OCTETS_CODE = 14;

    private static final int CODES = 10;
    private static final Base32 BASE32 = new Base32();

    private final JdbcClient base;
    private final Coffre coffre;
    private final Clock horloge;
    private final Exigence exigence;
    private final Clock systeme = Clock.systemUTC();
    private final SecureRandom hasard = new SecureRandom();

    SecondFacteurs(
            JdbcClient base,
            Coffre coffre,
            Clock horloge,
            @Value("${treille.connexion.second-facteur}") Exigence exigence) {
        this.base = base;
        this.coffre = coffre;
        this.horloge = horloge;
        this.exigence = exigence;
    }

    /** Whether anybody may have a second factor here: it is not switched off, and its key is there. */
    public boolean possible() {
        return exigence != Exigence.AUCUN && coffre.ouvrable();
    }

    /** Whether that role must have one. */
    public boolean exige(Role role) {
        return exigence == Exigence.EXIGE && TENUS.contains(role);
    }

    /** What a right password has to wait for, if anything. */
    public Optional<ConnexionEnAttente> attendu(long agentId, int generation, String courriel, Role role) {
        if (exigence == Exigence.AUCUN) {
            return Optional.empty();
        }
        var present = present(agentId);
        return present || exige(role)
                ? Optional.of(new ConnexionEnAttente(
                        agentId, generation, systeme.instant(), present ? null : proposer(courriel)))
                : Optional.empty();
    }

    /** Whether somebody waited too long to give the code. */
    public boolean expiree(ConnexionEnAttente attente) {
        return attente.expiree(systeme.instant());
    }

    @Transactional(readOnly = true)
    public boolean present(long agentId) {
        return base.sql("SELECT COUNT(*) FROM agent_totp WHERE agent_id = ?")
                        .param(agentId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Transactional(readOnly = true)
    public SecondFacteurFiche fiche(long agentId, Role role) {
        var depuis = base.sql("SELECT cree_le FROM agent_totp WHERE agent_id = ?")
                .param(agentId)
                .query((ligne, rang) -> Colonnes.instant(ligne, "cree_le"))
                .optional();
        var codes = base.sql("SELECT COUNT(*) FROM code_secours WHERE agent_id = ? AND utilise_le IS NULL")
                .param(agentId)
                .query(Integer.class)
                .single();
        return new SecondFacteurFiche(depuis.orElse(null), codes, exige(role));
    }

    /** A new key and recovery codes; nothing is kept of them before {@link #activer}. */
    public Proposition proposer(String courriel) {
        var cle = tirer(OCTETS_CLE);
        var adresse = "otpauth://totp/Treille:" + URLEncoder.encode(courriel, StandardCharsets.UTF_8) + "?secret=" + cle
                + "&issuer=Treille";
        return new Proposition(
                cle,
                adresse,
                Stream.generate(() -> tirer(OCTETS_CODE).replaceAll("(.{4})(?=.)", "$1-"))
                        .limit(CODES)
                        .toList());
    }

    /**
     * Gives an account the factor that was offered to it.
     *
     * @param code of the new key: proof that it was taken
     * @return false when the code is not one, or the account has a factor already
     */
    public boolean activer(long agentId, Proposition proposition, String code) {
        var secret = BASE32.decode(proposition.cle());
        var pas = CodesTemporels.pas(secret, normaliser(code), systeme.instant());
        if (pas.isEmpty() || !possible()) {
            return false;
        }
        try {
            base.sql("INSERT INTO agent_totp (agent_id, secret, dernier_pas, cree_le) VALUES (?, ?, ?, ?)")
                    .params(agentId, coffre.chiffrer(secret, agentId), pas.getAsLong(), maintenant())
                    .update();
        } catch (DuplicateKeyException present) {
            return false;
        }
        base.sql("DELETE FROM code_secours WHERE agent_id = ?").param(agentId).update();
        proposition
                .codes()
                .forEach(secours -> base.sql("INSERT INTO code_secours (agent_id, empreinte) VALUES (?, ?)")
                        .params(agentId, Empreinte.de(normaliser(secours)))
                        .update());
        SECURITE.info("second facteur activé par l’agent {}", agentId);
        return true;
    }

    /** Whether that is a code of the account's factor, or one of its recovery codes; it then serves no more. */
    public boolean verifier(long agentId, String code) {
        var net = normaliser(code);
        return net.matches("[0-9]{6}") ? consommerPas(agentId, net) : consommerSecours(agentId, net);
    }

    private boolean consommerPas(long agentId, String code) {
        var chiffre = base.sql("SELECT secret FROM agent_totp WHERE agent_id = ?")
                .param(agentId)
                .query(byte[].class)
                .optional();
        if (chiffre.isEmpty()) {
            return false;
        }
        try {
            var pas = CodesTemporels.pas(coffre.dechiffrer(chiffre.get(), agentId), code, systeme.instant());
            return pas.isPresent()
                    && base.sql(
                                            "UPDATE agent_totp SET dernier_pas = :pas WHERE agent_id = :agent AND dernier_pas < :pas")
                                    .param("pas", pas.getAsLong())
                                    .param("agent", agentId)
                                    .update()
                            == 1;
        } catch (GeneralSecurityException illisible) {
            SECURITE.error("second facteur illisible pour l’agent {}", agentId);
            return false;
        }
    }

    private boolean consommerSecours(long agentId, String code) {
        var servi = base.sql("UPDATE code_secours SET utilise_le = ? WHERE agent_id = ? AND empreinte = ?"
                                + " AND utilise_le IS NULL")
                        .params(maintenant(), agentId, Empreinte.de(code))
                        .update()
                == 1;
        if (servi) {
            SECURITE.warn("code de secours utilisé par l’agent {}", agentId);
        }
        return servi;
    }

    /** Takes the account's factor and recovery codes away. */
    public boolean retirer(long agentId) {
        base.sql("DELETE FROM code_secours WHERE agent_id = ?").param(agentId).update();
        return base.sql("DELETE FROM agent_totp WHERE agent_id = ?")
                        .param(agentId)
                        .update()
                > 0;
    }

    private String tirer(int octets) {
        var hasards = new byte[octets];
        hasard.nextBytes(hasards);
        return BASE32.encodeToString(hasards).replace("=", "");
    }

    /** As typed by somebody: spaces, hyphens and case do not matter. */
    private static String normaliser(String code) {
        return code.replaceAll("[\\s\\u00A0-]", "").toUpperCase(Locale.ROOT);
    }

    private LocalDateTime maintenant() {
        return LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC);
    }
}
