package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.liste.GrappeRequetes;
import fr.treille.dossier.grappe.liste.ProchainesEcheances;
import fr.treille.dossier.grappe.membre.Membres;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.recevabilite.AdmissionFiche;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.dossier.grappe.recevabilite.Recevabilite;
import fr.treille.dossier.grappe.recevabilite.RecevabiliteFiche;
import fr.treille.dossier.grappe.subvention.CalculSubvention;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Financement;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the services of this module reach a grappe within the caller's périmètre, compute its grant and save it. */
@Component
class Grappes {

    private static final String CETTE_GRAPPE = "Cette grappe";

    private final GrappeRepository repository;
    private final GrappeRequetes requetes;
    private final CalculSubvention calcul;
    private final AppelService appels;
    private final TerritoireService territoires;
    private final Perimetre perimetre;
    private final ProchainesEcheances echeances;

    Grappes(
            GrappeRepository repository,
            GrappeRequetes requetes,
            CalculSubvention calcul,
            AppelService appels,
            TerritoireService territoires,
            Perimetre perimetre,
            ProchainesEcheances echeances) {
        this.repository = repository;
        this.requetes = requetes;
        this.calcul = calcul;
        this.appels = appels;
        this.territoires = territoires;
        this.perimetre = perimetre;
        this.echeances = echeances;
    }

    Optional<Grappe> trouver(long id) {
        var trouvee = repository.findById(id).filter(grappe -> grappe.dans(perimetre));
        if (trouvee.isEmpty()) {
            perimetre.noter(CETTE_GRAPPE, id);
        }
        return trouvee;
    }

    /** @throws Refus when there is none in the caller's périmètre */
    Grappe lire(long id) {
        return visible(repository.findById(id), id);
    }

    /** Reads it and keeps others from saving it until the transaction ends. */
    Grappe verrouiller(long id) {
        return visible(repository.findWithLockById(id), id);
    }

    /** The same of many, by identifier. */
    List<Grappe> verrouiller(Collection<Long> ids) {
        var trouvees = repository.findWithLockByIdInOrderById(ids).stream()
                .collect(Collectors.toMap(Grappe::id, grappe -> grappe, (a, b) -> a, LinkedHashMap::new));
        return ids.stream()
                .map(id -> visible(Optional.ofNullable(trouvees.get(id)), id))
                .toList();
    }

    private Grappe visible(Optional<Grappe> trouvee, long id) {
        return trouvee.filter(grappe -> grappe.dans(perimetre)).orElseThrow(() -> perimetre.inconnu(CETTE_GRAPPE, id));
    }

    /**
     * Computes again what depends on the scale and on the territoires, saves, and gives the new state.
     *
     * @throws Refus when the change would take the grappe out of the caller's own sight
     */
    GrappeFiche enregistrer(Grappe grappe) {
        exigerVisible(grappe);
        if (!grappe.statut().decide()) {
            grappe.actualiser(financement(grappe).total(), multiregionale(grappe));
        }
        return fiche(sauver(grappe));
    }

    /** The same for a change that counts nothing, without reading the new state. */
    Grappe garder(Grappe grappe) {
        exigerVisible(grappe);
        return sauver(grappe);
    }

    private void exigerVisible(Grappe grappe) {
        if (!grappe.dans(perimetre)) {
            throw new Refus(
                    grappe.membres().nombreEssms() == 0
                            ? "Sans ESSMS dans vos territoires ni responsabilité de votre part, cette grappe sortirait de"
                                    + " votre périmètre\u00A0: gardez-y un ESSMS de vos territoires, ou soyez-en responsable."
                            : "Aucun ESSMS de la grappe ne serait dans vos territoires\u00A0: elle sortirait de votre"
                                    + " périmètre. Gardez ou ajoutez un ESSMS de l’un d’eux, ou adressez-vous à la"
                                    + " coordination.");
        }
    }

    /** Saves and publishes its events, sent to the database at once. */
    Grappe sauver(Grappe grappe) {
        var enregistree = repository.save(grappe);
        repository.flush();
        return enregistree;
    }

    /** The same of many. */
    void sauver(Collection<Grappe> plusieurs) {
        repository.saveAll(plusieurs);
        repository.flush();
    }

    private boolean multiregionale(Grappe grappe) {
        Map<String, String> regions = territoires.tous().stream()
                .collect(Collectors.toMap(TerritoireLigne::code, TerritoireLigne::regionCode));
        return grappe.membres().territoires().stream()
                        .map(code -> regions.getOrDefault(code, code))
                        .distinct()
                        .count()
                > 1;
    }

    /** The grant by the present scale and the present registry; nothing without ESSMS. */
    Financement financement(Grappe grappe) {
        return financement(grappe, grappe.membres());
    }

    /** The same as if its ESSMS were those. */
    Financement financement(Grappe grappe, Membres membres) {
        return calcul.calculer(
                grappe.projet(),
                membres,
                grappe.subvention().amoa(),
                () -> appel(grappe).regles());
    }

    /** The AAP by the rules of the day of the dépôt, or of today before it. */
    AppelFiche appel(Grappe grappe) {
        var depot = grappe.depot().le();
        return depot == null
                ? appels.fiche(grappe.projet().appelId())
                : appels.fiche(grappe.projet().appelId(), depot);
    }

    /**
     * The AAP that a form names, by the rules of today.
     *
     * @throws Refus on « appelId » when nothing can be deposited under it
     */
    AppelFiche appel(Projet projet) {
        var appel = appels.fiche(projet.appelId());
        if (appel.statut() != StatutAppel.PUBLIE) {
            throw Refus.surChamp(
                    "appelId",
                    "«\u00A0" + appel.intitule() + "\u00A0» n’est pas publié\u00A0: choisissez un autre appel.");
        }
        return appel;
    }

    /** Sectors of its ESSMS. */
    Set<Secteur> secteurs(Grappe grappe) {
        return calcul.secteurs(grappe.membres());
    }

    FenetreFiche fenetre(Grappe grappe) {
        return fenetre(appel(grappe), grappe.projet());
    }

    static FenetreFiche fenetre(AppelFiche appel, Projet projet) {
        return appel.fenetres().stream()
                .filter(fenetre -> fenetre.id() == projet.fenetreId())
                .findFirst()
                .orElseThrow(() -> Refus.surChamp("fenetreId", "Cette fenêtre n’est pas de l’appel à projets choisi."));
    }

    private static RecevabiliteFiche recevabilite(Recevabilite recevabilite, GrappeRequetes.Noms noms) {
        var admissions = new ArrayList<AdmissionFiche>();
        for (var cause : CauseIrrecevabilite.values()) {
            var admission = recevabilite.admission(cause);
            if (admission.le() != null) {
                admissions.add(new AdmissionFiche(cause, admission.le(), noms.admisPar(cause), admission.motif()));
            }
        }
        return new RecevabiliteFiche(
                recevabilite.cause(), recevabilite.depuis(), admissions, recevabilite.complementsPour());
    }

    GrappeFiche fiche(Grappe grappe) {
        var projet = grappe.projet();
        var appel = appel(grappe);
        var fenetre = fenetre(appel, projet);
        var noms = requetes.noms(grappe.id());
        var saisie = grappe.saisie();
        var membres = grappe.membres();
        return new GrappeFiche(
                grappe.id(),
                grappe.version(),
                projet,
                appel.intitule(),
                fenetre,
                noms.porteur(),
                saisie.contactOperationnel(),
                saisie.representantLegal(),
                saisie.responsableId(),
                noms.responsable(),
                saisie.responsableGradesId(),
                noms.responsableGrades(),
                grappe.statut(),
                grappe.depot().le(),
                grappe.depot().heure(),
                noms.depotPar(),
                grappe.depot().annuleMotif(),
                recevabilite(grappe.recevabilite(), noms),
                grappe.abandon(),
                grappe.favorable(),
                grappe.subvention().montant(),
                membres.nombreEssms(),
                membres.nombreOg(),
                membres.territoires(),
                membres.multiregionale(),
                echeances.de(grappe.id(), grappe.regionCode()).orElse(null));
    }
}
