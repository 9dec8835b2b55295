package fr.treille.suivi.jalon;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The milestones of a financed grappe: what is planned, what slips and why, what happened. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class JalonService {

    private final Calendriers calendriers;
    private final JalonRepository jalons;
    private final JalonRequetes requetes;
    private final Perimetre perimetre;
    private final Clock horloge;

    JalonService(
            Calendriers calendriers,
            JalonRepository jalons,
            JalonRequetes requetes,
            Perimetre perimetre,
            Clock horloge) {
        this.calendriers = calendriers;
        this.jalons = jalons;
        this.requetes = requetes;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /**
     * The milestones of a grappe.
     *
     * @throws Refus when it is not in the caller's périmètre, or not conventionnée yet
     */
    public Calendrier calendrier(long grappeId) {
        return calendriers.lire(grappeId);
    }

    /**
     * The slips of a grappe, the last one first.
     *
     * @throws Refus when it is not in the caller's périmètre
     */
    public List<GlissementFiche> glissements(long grappeId) {
        calendriers.exigerVisible(grappeId);
        return requetes.glissements(perimetre, grappeId);
    }

    /**
     * Plans a milestone, or moves its planned date: the first plan is kept, and what moves is explained.
     *
     * @return the milestones as they now are
     * @throws Refus on {@code jour} when it is missing, the same as before, or passes another milestone of its track; on
     *     {@code motif} when a date moves without any; when the follow-up is closed
     * @throws ModificationConcurrente when somebody dated it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public Calendrier planifier(PlanSaisie saisie) {
        var avant = calendriers.verrouiller(saisie.grappeId());
        var piste = exigerOuvert(avant, saisie.vagueId(), saisie.type(), saisie.version());
        var jalon = piste.jalon(saisie.type());
        var jour = exigerJour(saisie.jour());
        var ancien = jalon.prevu();
        if (jour.equals(ancien)) {
            throw Refus.surChamp(OrdreJalons.CHAMP, "C’est déjà la date prévue.");
        }
        exigerMotif(saisie.motif(), ancien != null);
        var changes = new java.util.ArrayList<JalonFiche>();
        changes.add(jalon.avecPrevu(jour));
        if (ancien != null && saisie.suivants()) {
            var jours = ChronoUnit.DAYS.between(ancien, jour);
            piste.jalons().stream()
                    .filter(autre -> autre.type().compareTo(saisie.type()) > 0 && autre.reel() == null)
                    .filter(autre -> autre.prevu() != null)
                    .forEach(autre -> changes.add(autre.avecPrevu(
                            Objects.requireNonNull(autre.prevu()).plusDays(jours))));
        }
        var apres = avant;
        for (var change : changes) {
            apres = apres.avec(change);
        }
        var nouvelle = apres.piste(saisie.vagueId());
        changes.forEach(change -> PlageDates.JALON.exiger(OrdreJalons.CHAMP, change.prevu(), LocalDate.now(horloge)));
        changes.forEach(
                change -> OrdreJalons.exigerPlan(nouvelle, change.type(), Objects.requireNonNull(change.prevu())));
        for (var change : changes) {
            prevoir(avant, apres, change, saisie.motif());
        }
        return calendriers.lire(saisie.grappeId());
    }

    private void prevoir(Calendrier avant, Calendrier apres, JalonFiche change, String motif) {
        var jour = Objects.requireNonNull(change.prevu());
        var ancien = avant.piste(change.vagueId()).jalon(change.type()).prevu();
        var jalon = entite(avant.grappeId(), change.vagueId(), change.type());
        jalon.prevoir(jour, motif);
        var id = jalons.saveAndFlush(jalon).id();
        if (ancien != null) {
            requetes.glisser(
                    id,
                    new JalonRequetes.Glissement(ancien, jour, motif, avant.solde(), apres.solde()),
                    AgentConnecte.courant().id(),
                    maintenant());
        }
    }

    /**
     * Records when a milestone happened, corrects that date or takes it back.
     *
     * @return the milestones as they now are
     * @throws Refus on {@code jour} when it is to come, or contradicts what is known of the other milestones; on {@code motif}
     *     when a date already given changes without any; when the follow-up is closed, unless it is the closing itself
     * @throws ModificationConcurrente when somebody dated it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public Calendrier constater(ConstatSaisie saisie) {
        var calendrier = calendriers.verrouiller(saisie.grappeId());
        var piste = exigerOuvert(calendrier, saisie.vagueId(), saisie.type(), saisie.version());
        var deja = piste.jalon(saisie.type()).reel();
        var jour = saisie.jour();
        exigerMotif(saisie.motif(), deja != null);
        if (jour != null) {
            OrdreJalons.exigerFait(calendrier, piste, saisie.type(), jour, LocalDate.now(horloge));
        } else if (deja == null) {
            exigerJour(null);
        } else {
            OrdreJalons.exigerEffacable(calendrier, piste, saisie.type());
        }
        var jalon = entite(saisie.grappeId(), saisie.vagueId(), saisie.type());
        jalon.constater(jour, saisie.motif());
        jalons.saveAndFlush(jalon);
        return calendriers.lire(saisie.grappeId());
    }

    private static PisteFiche exigerOuvert(Calendrier calendrier, @Nullable Long vagueId, TypeJalon type, int version) {
        var piste = calendrier.piste(vagueId);
        if (vagueId != null && !type.deVague()) {
            throw new Refus("«\u00A0" + type.libelle() + "\u00A0» se date pour toute la grappe, pas pour une vague.");
        }
        ModificationConcurrente.exigerVersion(piste.jalon(type).version(), version);
        var clos = calendrier.closLe();
        if (clos != null && type != TypeJalon.CLOTURE) {
            throw new Refus("Le suivi est clos depuis le " + Formats.date(clos)
                    + "\u00A0: ses dates ne changent plus. Pour le rouvrir, effacez la date réelle de la clôture.");
        }
        return piste;
    }

    private Jalon entite(long grappeId, @Nullable Long vagueId, TypeJalon type) {
        return jalons.findByGrappeId(grappeId).stream()
                .filter(jalon -> jalon.type() == type && Objects.equals(jalon.vagueId(), vagueId))
                .findFirst()
                .orElseGet(() -> new Jalon(grappeId, vagueId, type));
    }

    private static LocalDate exigerJour(@Nullable LocalDate jour) {
        if (jour == null) {
            throw Refus.surChamp(OrdreJalons.CHAMP, "Donnez une date.");
        }
        return jour;
    }

    private static void exigerMotif(String motif, boolean deja) {
        if (deja && motif.isEmpty()) {
            throw Refus.surChamp("motif", "Dites pourquoi cette date change.");
        }
        Bornes.borner("motif", "Le motif", motif, Bornes.MOTIF);
    }

    private Instant maintenant() {
        return horloge.instant();
    }
}
