package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.liste.GrappeRequetes;
import fr.treille.dossier.grappe.membre.EssmsAdmis;
import fr.treille.dossier.grappe.membre.Membres;
import fr.treille.dossier.grappe.projet.SolutionsChoisies;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the ESSMS of a grappe while it is being built, and their solution until the decision; its grant follows. Each change gives the version that the screen
 * showed: another one is a {@link ModificationConcurrente}, and nothing is written.
 */
@Service
@Transactional
@PreAuthorize("hasRole('MODIFIER_GRAPPE')")
public class MembreService {

    private final Grappes grappes;
    private final EssmsAdmis admis;
    private final GrappeRequetes requetes;
    private final SolutionsChoisies solutions;
    private final Perimetre perimetre;

    MembreService(
            Grappes grappes,
            EssmsAdmis admis,
            GrappeRequetes requetes,
            SolutionsChoisies solutions,
            Perimetre perimetre) {
        this.grappes = grappes;
        this.admis = admis;
        this.solutions = solutions;
        this.requetes = requetes;
        this.perimetre = perimetre;
    }

    /**
     * Of these ESSMS those that other live grappes hold already, with the names of these, by FINESS: the programme finances
     * none of them twice (domain reference §3.2).
     *
     * @throws Refus when the grappe is not in the caller's périmètre
     */
    @Transactional(readOnly = true)
    public Map<String, String> ailleurs(long id, Collection<String> finess) {
        grappes.lire(id);
        return requetes.ailleurs(id, finess, perimetre);
    }

    /**
     * Adds ESSMS after the others; all of them or none.
     *
     * @throws Refus when one is unknown to the registry, is not an ESSMS, is already there or is given twice: it is named
     */
    public GrappeFiche ajouter(long id, int version, List<String> finess) {
        var choisis = new LinkedHashSet<String>();
        for (var numero : finess) {
            if (!choisis.add(numero)) {
                throw new Refus("L’ESSMS " + numero + " est choisi deux fois.");
            }
        }
        return changer(
                id,
                version,
                (grappe, membres) -> admis.exiger(choisis).forEach(essms -> membres.ajouter(grappe.projet(), essms)));
    }

    /** Takes ESSMS out of the grappe. */
    public GrappeFiche retirer(long id, int version, Collection<String> finess) {
        return changer(id, version, (grappe, membres) -> membres.retirer(finess));
    }

    /** @throws Refus unless the project is mixed, or the situation is the one that its type commands */
    public GrappeFiche situer(long id, int version, Collection<String> finess, Situation situation) {
        return changer(id, version, (grappe, membres) -> {
            var type = grappe.projet().type();
            if (!type.admet(situation)) {
                throw new Refus("Le projet est de type «\u00A0" + type.libelle()
                        + "\u00A0»\u00A0: tous ses ESSMS le suivent. Passez-le en type mixte pour les distinguer.");
            }
            membres.situer(finess, situation);
        });
    }

    /**
     * Gives ESSMS a solution of the list of référencées other than their file's, until the decision; after the dépôt the ARS alone
     * does.
     *
     * @param solutionId of the list, null for the one of the file
     * @throws Refus when one is not of the grappe, or on « solutionId » when the list does not hold it
     */
    public GrappeFiche choisirSolution(long id, int version, Collection<String> finess, @Nullable Long solutionId) {
        var grappe = grappes.verrouiller(id);
        ModificationConcurrente.exigerVersion(grappe.version(), version);
        FinancementService.exigerDeclarant(grappe);
        if (finess.isEmpty()) {
            throw new Refus("Choisissez des ESSMS de la grappe.");
        }
        grappe.membres().exiger(finess);
        if (solutionId != null) {
            solutions.exigerDeLaListe("solutionId", solutionId);
        }
        var duDossier = grappe.projet().solution().segurId();
        grappe.surDemandes(
                () -> grappe.membres().choisir(finess, Objects.equals(solutionId, duDossier) ? null : solutionId));
        return grappes.enregistrer(grappe);
    }

    private GrappeFiche changer(long id, int version, Acte acte) {
        var grappe = grappes.verrouiller(id);
        ModificationConcurrente.exigerVersion(grappe.version(), version);
        grappe.surMembres(membres -> acte.accept(grappe, membres));
        return grappes.enregistrer(grappe);
    }

    private interface Acte {
        void accept(Grappe grappe, Membres membres);
    }
}
