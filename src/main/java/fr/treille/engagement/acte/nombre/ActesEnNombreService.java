package fr.treille.engagement.acte.nombre;

import fr.treille.engagement.acte.Actes;
import fr.treille.engagement.acte.Droit;
import fr.treille.engagement.acte.Preparation;
import fr.treille.engagement.acte.Redaction;
import fr.treille.engagement.acte.SujetActe;
import fr.treille.engagement.acte.registre.Registres;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.travail.DemandeTravail;
import fr.treille.socle.travail.Element;
import fr.treille.socle.travail.Travaux;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many documents of a kind at once: checked one by one first, then generated or sent by a long work of {@link
 * fr.treille.socle.travail}. Each kind asks for its own right.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('NOTIFIER', 'CONVENTIONNER')")
public class ActesEnNombreService {

    /** How many at once at most. */
    public static final int MAXIMUM = 1000;

    /** Kind of the works that it asks for. */
    public static final String TRAVAIL = Registres.TRAVAIL;

    private final Actes actes;
    private final Registres registres;
    private final Travaux travaux;
    private final Perimetre perimetre;

    ActesEnNombreService(Actes actes, Registres registres, Travaux travaux, Perimetre perimetre) {
        this.actes = actes;
        this.registres = registres;
        this.travaux = travaux;
        this.perimetre = perimetre;
    }

    /**
     * Who is ready and what each lacks; nothing is recorded.
     *
     * @param genre code of the kind
     * @param objets those outside of the périmètre are left out; {@link #MAXIMUM} at most
     */
    public List<ActeVerifie> verifier(String genre, Collection<Long> objets) {
        return verifier(registres.redaction(genre), objets);
    }

    private <D extends SujetActe> List<ActeVerifie> verifier(Redaction<D> redaction, Collection<Long> objets) {
        borner(objets.size());
        var verifies = new ArrayList<ActeVerifie>();
        actes.preparer(redaction, objets).forEach((id, preparation) -> verifies.add(verifie(preparation)));
        return verifies;
    }

    private static ActeVerifie verifie(Preparation<?> preparation) {
        var dit = preparation.dit();
        var prepare = preparation.prepare();
        var refus = preparation.refus();
        return new ActeVerifie(
                dit.id(),
                dit.version(),
                dit.nom(),
                dit.destinataire(),
                prepare == null ? List.of() : prepare.resume(),
                prepare == null ? List.of() : prepare.manquants(),
                prepare == null ? List.of() : prepare.signataires(),
                refus == null ? "" : refus.message(),
                preparation.courante());
    }

    /**
     * Asks for them all; what one is refused keeps none of the others from being done.
     *
     * @return the identifier of the work, whose progress {@link fr.treille.socle.travail.TravailService} tells
     * @throws Refus when nothing or too much is chosen, or something is outside of the périmètre
     */
    @Transactional
    public long lancer(DemandeEnNombre demande) {
        var redaction = registres.redaction(demande.genre());
        Droit.exiger(redaction.genre());
        borner(demande.versions().size());
        var noms = noms(redaction, demande);
        var elements = new ArrayList<Element>();
        demande.versions()
                .forEach((id, version) ->
                        elements.add(new Element(elements.size(), id, version, Objects.requireNonNull(noms.get(id)))));
        var nom = redaction.genre().nom();
        return travaux.lancer(new DemandeTravail(
                TRAVAIL,
                demande.geste().libelle() + " " + Formats.nombre(elements.size()) + " "
                        + (elements.size() > 1 ? nom.pluriel() : nom.nom()),
                Reglages.ecrire(demande),
                demande.cle(),
                elements));
    }

    /** How the person knows each: the name of what it is about, its reference too when it exists. */
    private <D extends SujetActe> Map<Long, String> noms(Redaction<D> redaction, DemandeEnNombre demande) {
        var noms = demande.geste() == GesteActes.ENVOYER
                ? registres.de(redaction).noms(demande.versions().keySet())
                : noms(redaction.lire(demande.versions().keySet()));
        demande.versions().keySet().stream()
                .filter(id -> !noms.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw perimetre.inconnu(
                            demande.geste() == GesteActes.ENVOYER
                                    ? redaction.genre().nom().ce()
                                    : redaction.genre().objetEnTete(),
                            id);
                });
        return noms;
    }

    private static Map<Long, String> noms(Map<Long, ? extends SujetActe> dits) {
        return dits.values().stream().collect(Collectors.toMap(SujetActe::id, SujetActe::nom));
    }

    private static void borner(int nombre) {
        if (nombre > MAXIMUM) {
            throw new Refus("On fait " + Formats.nombre(MAXIMUM) + " documents à la fois au plus\u00A0: choisissez-en"
                    + " moins.");
        }
    }
}
