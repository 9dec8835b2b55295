package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.liste.GrappeRequetes;
import fr.treille.dossier.grappe.membre.ApercuSortie;
import fr.treille.dossier.grappe.membre.EssmsAdmis;
import fr.treille.dossier.grappe.membre.EssmsRegistre;
import fr.treille.dossier.grappe.membre.EssmsSorti;
import fr.treille.dossier.grappe.membre.EssmsSortis;
import fr.treille.dossier.grappe.membre.Membres;
import fr.treille.dossier.grappe.membre.SortieSaisie;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes ESSMS out of a file that was deposited, or puts another in the place of one, as long as no avis is given on it: an
 * ineligible one, one that is financed twice, one that its OG withdrew. The dépôt stands; the amount is computed again.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class SortieEssmsService {

    private final Grappes grappes;
    private final EssmsAdmis admis;
    private final EssmsSortis sortis;
    private final GrappeRequetes requetes;
    private final Perimetre perimetre;
    private final Clock horloge;

    SortieEssmsService(
            Grappes grappes,
            EssmsAdmis admis,
            EssmsSortis sortis,
            GrappeRequetes requetes,
            Perimetre perimetre,
            Clock horloge) {
        this.grappes = grappes;
        this.admis = admis;
        this.sortis = sortis;
        this.requetes = requetes;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /**
     * Those that left a file since its dépôt, the latest first.
     *
     * @throws Refus when it is not in the caller's périmètre
     */
    public List<EssmsSorti> sortis(long grappeId) {
        grappes.lire(grappeId);
        return sortis.deLaGrappe(grappeId);
    }

    /**
     * What a correction would make of the file; nothing is changed.
     *
     * @throws Refus as {@link #sortir}, but for its cause and its motif
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public ApercuSortie prevoir(SortieSaisie saisie) {
        var grappe = grappes.lire(saisie.grappeId());
        exigerCorrigeable(grappe);
        var entrant = entrant(saisie);
        var membres = grappe.membres().copie();
        appliquer(grappe.projet(), membres, saisie, entrant);
        return new ApercuSortie(
                grappe.membres().nombreEssms(),
                membres.nombreEssms(),
                grappe.subvention().montant(),
                grappes.financement(grappe, membres).total(),
                ApercuSortie.alertes(
                        grappe.projet(),
                        membres,
                        grappes.appel(grappe).regles().tailleMinimale(),
                        entrant,
                        entrant == null
                                ? Map.of()
                                : requetes.ailleurs(grappe.id(), List.of(entrant.finess()), perimetre)));
    }

    /**
     * Does it: those that leave are kept with why, the one that comes takes the place and the situation of the one that leaves.
     *
     * @return the grappe as it now is
     * @throws Refus on the field concerned without cause or motif, or for a replacement that is unknown, no ESSMS, already
     *     there, or of several at once; when nothing would be left; when the file is not between its dépôt and its avis; when
     *     it changed meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche sortir(SortieSaisie saisie) {
        var grappe = grappes.verrouiller(saisie.grappeId());
        ModificationConcurrente.exigerVersion(grappe.version(), saisie.version());
        exigerCorrigeable(grappe);
        var cause = saisie.cause();
        if (cause == null) {
            throw Refus.sur(SortieSaisie::cause, "Dites pourquoi il sort du dossier.");
        }
        var motif = Bornes.exiger(
                "motif", "Dites ce qui le montre, ou qui l’a demandé.", "Le motif", saisie.motif(), Bornes.MOTIF);
        var entrant = entrant(saisie);
        grappe.corrigerMembres(membres -> appliquer(grappe.projet(), membres, saisie, entrant), motif);
        var agent = AgentConnecte.courant().id();
        saisie.sortants()
                .forEach(finess -> sortis.noter(
                        grappe.id(),
                        finess,
                        cause,
                        motif,
                        entrant == null ? null : entrant.finess(),
                        horloge.instant(),
                        agent));
        return grappes.enregistrer(grappe);
    }

    private @Nullable EssmsRegistre entrant(SortieSaisie saisie) {
        if (saisie.entrant().isEmpty()) {
            return null;
        }
        if (saisie.sortants().size() != 1) {
            throw Refus.sur(
                    SortieSaisie::entrant, "Un ESSMS en remplace un seul\u00A0: n’en choisissez qu’un à sortir.");
        }
        try {
            return admis.exiger(Set.of(NumeroFiness.saisir(saisie.entrant()).valeur()))
                    .getFirst();
        } catch (Refus refus) {
            throw Refus.sur(SortieSaisie::entrant, refus.message());
        }
    }

    private static void appliquer(
            Projet projet, Membres membres, SortieSaisie saisie, @Nullable EssmsRegistre entrant) {
        var presents = membres.parFiness().keySet();
        if (saisie.sortants().isEmpty() || !presents.containsAll(saisie.sortants())) {
            throw Refus.sur(SortieSaisie::sortants, "Choisissez des ESSMS de la " + NomGrappe.cite(projet.nom()) + ".");
        }
        if (entrant == null && presents.size() == saisie.sortants().size()) {
            throw Refus.sur(
                    SortieSaisie::sortants,
                    "Il ne resterait aucun ESSMS dans ce dossier\u00A0: si le porteur renonce, enregistrez son désistement.");
        }
        if (entrant == null) {
            membres.retirer(saisie.sortants());
        } else if (presents.contains(entrant.finess())) {
            throw Refus.sur(SortieSaisie::entrant, "«\u00A0" + entrant.nom() + "\u00A0» est déjà dans ce dossier.");
        } else {
            membres.remplacer(saisie.sortants().iterator().next(), entrant);
        }
        membres.aligner(projet);
    }

    private static void exigerCorrigeable(Grappe grappe) {
        var pourquoi = switch (grappe.statut()) {
            case DEPOSEE, EN_INSTRUCTION -> "";
            case EN_CONSTITUTION -> "n’est pas déposée\u00A0: ajoutez et retirez ses ESSMS librement.";
            case IRRECEVABLE -> "est irrecevable\u00A0: elle doit être admise avant que ses ESSMS se corrigent.";
            case A_DECIDER ->
                "a reçu un avis, donné sur ces ESSMS\u00A0: corrigez d’abord l’avis, puis sortez ou remplacez des"
                        + " ESSMS.";
            case ABANDONNEE -> "est abandonnée par son porteur\u00A0: ses ESSMS ne se corrigent plus.";
            default ->
                "est décidée, et son montant arrêté pour ces ESSMS\u00A0: aucun ne peut plus sortir du dossier ni y être"
                        + " remplacé.";
        };
        if (!pourquoi.isEmpty()) {
            throw new Refus("La " + NomGrappe.cite(grappe.projet().nom()) + " " + pourquoi);
        }
    }
}
