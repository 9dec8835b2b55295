package fr.treille.suivi.point;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.jalon.GrappesSuivies;
import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.minutes.EcritureTexte;
import fr.treille.suivi.point.minutes.TexteRequetes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written during a point, by one person or several, until its minutes are validated. */
@Service
@Transactional
@PreAuthorize("hasRole('SUIVRE')")
public class RedactionService {

    private final PointRepository repository;
    private final Points points;
    private final GrappesSuivies grappes;
    private final TexteRequetes textes;
    private final Invitations invitations;
    private final Perimetre perimetre;
    private final Clock horloge;

    RedactionService(
            PointRepository repository,
            Points points,
            GrappesSuivies grappes,
            TexteRequetes textes,
            Invitations invitations,
            Perimetre perimetre,
            Clock horloge) {
        this.repository = repository;
        this.points = points;
        this.grappes = grappes;
        this.textes = textes;
        this.invitations = invitations;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /**
     * Records that the point was held.
     *
     * @throws Refus when it is cancelled or held already, that day is to come or outside of the follow-up, or somebody
     *     changed it since
     */
    public void tenir(long pointId, int version, LocalDate jour) {
        var point = points.verrouiller(pointId);
        PlageDates.FAIT.exiger("jour", jour, perimetre.jour());
        point.tenir(version, jour, perimetre.jour());
        grappes.lire(point.grappeId()).exigerSuivie().exiger("jour", jour);
        repository.flush();
    }

    /**
     * Saves all that the point says beside its text. Before it begins, those added to it are invited, those taken out of it told.
     *
     * @return the new version of the point
     * @throws Refus when its minutes are validated, something of it cannot be kept, or somebody changed it since
     */
    public int enregistrer(BilanSaisie bilan) {
        var point = points.verrouiller(bilan.pointId());
        var invites = point.participants();
        point.rediger(bilan);
        repository.flush();
        if (!invites.equals(point.participants()) && invitations.aPrevenir(invites, points.fiche(point))) {
            point.convoquer(AgentConnecte.courant());
            repository.flush();
            invitations.completer(invites, points.fiche(point), grappes.lire(point.grappeId()), point.sequence());
        }
        return point.version();
    }

    /**
     * Saves the text as it is typed. When somebody else saved theirs since that version, nothing of theirs is written over:
     * what was typed is kept beside it, and waits to be {@linkplain #reunir put together} with it.
     *
     * @param version of the text on which the person types
     * @throws Refus when the minutes are validated or the point is cancelled
     */
    public EcritureTexte ecrire(long pointId, int version, String texte) {
        points.verrouiller(pointId).exigerRedaction();
        return garder(pointId, version, texte);
    }

    /**
     * Saves the text in which somebody put together theirs and another, which then waits no more; it is kept all the same.
     *
     * @param paralleleId what was typed beside
     * @param version of the text that the person read
     */
    public EcritureTexte reunir(long pointId, long paralleleId, int version, String texte) {
        points.verrouiller(pointId).exigerRedaction();
        var ecrit = garder(pointId, version, texte);
        if (!ecrit.conflit()) {
            textes.reprendre(pointId, paralleleId, maintenant());
        }
        return ecrit;
    }

    private EcritureTexte garder(long pointId, int version, String texte) {
        // as it is typed: the blanks at its end are part of it
        Bornes.borner("texte", "Le compte rendu", texte, Bornes.COMPTE_RENDU);
        var moi = AgentConnecte.courant();
        var ecrit = textes.ecrire(pointId, version, texte, moi.nomComplet(), maintenant());
        var actuel = textes.lire(pointId);
        return ecrit || actuel.texte().equals(texte)
                ? new EcritureTexte(actuel, null)
                : new EcritureTexte(actuel, textes.garder(pointId, moi.id(), moi.nomComplet(), texte, maintenant()));
    }

    private Instant maintenant() {
        return horloge.instant();
    }
}
