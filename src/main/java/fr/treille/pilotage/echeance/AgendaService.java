package fr.treille.pilotage.echeance;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own calendar feed: made, made again, taken away. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class AgendaService {

    private final AgendaRequetes requetes;
    private final Clock horloge;
    private final String adresse;
    private final SecureRandom hasard = new SecureRandom();

    AgendaService(AgendaRequetes requetes, Clock horloge, @Value("${treille.adresse:}") String adresse) {
        this.requetes = requetes;
        this.horloge = horloge;
        this.adresse = adresse.replaceAll("/+$", "");
    }

    /** The caller's feed, empty when there is none. */
    public Optional<AgendaFiche> fiche() {
        return requetes.fiche(AgentConnecte.courant().id());
    }

    /**
     * Makes the feed, and makes its former address void.
     *
     * @return its address, which nothing tells again: from the application's own address where the installation gives one,
     *     else from the leading slash
     * @throws Refus for an account of the whole installation, which has no région of its own
     */
    @Transactional
    public String creer(Pour pour) {
        var moi = AgentConnecte.courant();
        if (moi.regionDuCompte() == null) {
            throw new Refus("Votre compte est celui de toute l’installation\u00A0: un agenda est celui d’une région.");
        }
        var octets = new byte[32];
        hasard.nextBytes(octets);
        var jeton = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        requetes.creer(moi.id(), empreinte(jeton), pour, horloge.instant().truncatedTo(ChronoUnit.MICROS));
        return adresse + "/agenda/" + jeton + ".ics";
    }

    /** Takes the feed away: its address answers nothing any more. */
    @Transactional
    public void revoquer() {
        requetes.revoquer(AgentConnecte.courant().id());
    }

    static String empreinte(String jeton) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
