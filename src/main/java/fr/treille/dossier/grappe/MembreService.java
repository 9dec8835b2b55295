package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.liste.GrappeRequetes;
import fr.treille.dossier.grappe.membre.EssmsAdmis;
import fr.treille.dossier.grappe.membre.Membres;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the ESSMS of a grappe while it is being built; its grant follows. Each change gives the version that the screen
 * showed: another one is a {@link ModificationConcurrente}, and nothing is written.
 */
@Service
@Transactional
@PreAuthorize("hasRole('MODIFIER_GRAPPE')")
public class MembreService {

    private final Grappes grappes;
    private final EssmsAdmis admis;
    private final GrappeRequetes requetes;
    private final Perimetre perimetre;

    MembreService(Grappes grappes, EssmsAdmis admis, GrappeRequetes requetes, Perimetre perimetre) {
        this.grappes = grappes;
        this.admis = admis;
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
