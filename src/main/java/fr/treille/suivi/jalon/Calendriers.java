package fr.treille.suivi.jalon;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the services of this module reach the milestones of a grappe within the caller's périmètre. */
@Component
class Calendriers {

    private final JalonRepository jalons;
    private final VagueRepository vagues;
    private final JalonRequetes requetes;
    private final GrappeService grappes;
    private final ConventionLectureService conventions;
    private final AppelService appels;
    private final Perimetre perimetre;
    private final Clock horloge;

    Calendriers(
            JalonRepository jalons,
            VagueRepository vagues,
            JalonRequetes requetes,
            GrappeService grappes,
            ConventionLectureService conventions,
            AppelService appels,
            Perimetre perimetre,
            Clock horloge) {
        this.jalons = jalons;
        this.vagues = vagues;
        this.requetes = requetes;
        this.grappes = grappes;
        this.conventions = conventions;
        this.appels = appels;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** @throws Refus when the grappe is not in the caller's périmètre, or has no signed convention */
    Calendrier lire(long grappeId) {
        var grappe = grappes.fiche(grappeId);
        if (grappe.statut() != StatutGrappe.CONVENTIONNEE) {
            throw new Refus(
                    "Le suivi commence à la signature de la convention\u00A0: la " + NomGrappe.cite(grappe.nom())
                            + " est à l’état «\u00A0" + grappe.statut().libelle() + "\u00A0».");
        }
        var depot = grappe.depotLe() == null ? LocalDate.now(horloge) : grappe.depotLe();
        var regles = appels.fiche(grappe.projet().appelId(), depot).regles();
        return new Calendrier(
                grappeId,
                signature(grappeId),
                regles.deploiementMois(grappe.type()),
                regles.mesureMois(),
                pistes(grappeId));
    }

    /** @throws Refus when the grappe is not in the caller's périmètre */
    void exigerVisible(long grappeId) {
        grappes.fiche(grappeId);
    }

    /** As {@link #lire}, kept from the changes of others until the transaction ends. */
    Calendrier verrouiller(long grappeId) {
        if (!requetes.verrouiller(perimetre, grappeId)) {
            throw perimetre.inconnu("Cette grappe", grappeId);
        }
        return lire(grappeId);
    }

    /** None for a grappe whose convention was signed elsewhere. */
    private @Nullable LocalDate signature(long grappeId) {
        return conventions.conventions(grappeId).stream()
                .map(ConventionFiche::signeeLe)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<PisteFiche> pistes(long grappeId) {
        var connus = jalons.findByGrappeId(grappeId).stream().map(Jalon::fiche).toList();
        var essms = requetes.essms(grappeId);
        var suivies = vagues.findByGrappeIdOrderByNomAscIdAsc(grappeId).stream()
                .map(vague -> new VagueFiche(
                        vague.id(),
                        vague.nom(),
                        essms.entrySet().stream()
                                .filter(membre -> membre.getValue() == vague.id())
                                .map(java.util.Map.Entry::getKey)
                                .collect(Collectors.toUnmodifiableSet()),
                        vague.version()))
                .map(vague -> piste(vague, connus));
        return Stream.concat(Stream.of(piste(null, connus)), suivies).toList();
    }

    private static PisteFiche piste(@Nullable VagueFiche vague, List<JalonFiche> connus) {
        var id = vague == null ? null : vague.id();
        return new PisteFiche(
                vague,
                Arrays.stream(TypeJalon.values())
                        .filter(type -> vague == null || type.deVague())
                        .map(type -> connus.stream()
                                .filter(jalon -> jalon.type() == type && Objects.equals(jalon.vagueId(), id))
                                .findFirst()
                                .orElseGet(() -> JalonFiche.vide(type, id)))
                        .toList());
    }
}
