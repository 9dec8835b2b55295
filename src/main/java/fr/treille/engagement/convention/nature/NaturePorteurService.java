package fr.treille.engagement.convention.nature;

import fr.treille.engagement.acte.dossier.Dossiers;
import fr.treille.referentiel.etablissement.NatureJuridique;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what the porteur of a grappe is in law where FINESS does not: its convention depends on it. */
@Service
@Transactional
@PreAuthorize("hasRole('CONVENTIONNER')")
public class NaturePorteurService {

    private final NaturePorteurRepository dites;
    private final Dossiers dossiers;

    NaturePorteurService(NaturePorteurRepository dites, Dossiers dossiers) {
        this.dites = dites;
        this.dossiers = dossiers;
    }

    /** @throws Refus when there is no such grappe in the caller's périmètre */
    @Transactional(readOnly = true)
    public NatureFiche fiche(long grappeId) {
        var porteur = dossiers.lire(grappeId).porteur();
        var dite = dites.findByGrappeId(grappeId);
        return new NatureFiche(
                grappeId,
                porteur.nomLisible(),
                porteur.nature(),
                dite.map(une -> une.du(porteur.finess())).orElse(null),
                dite.map(NaturePorteur::version).orElse(0));
    }

    /**
     * Says it, of the present porteur.
     *
     * @param version of what the screen showed
     * @throws Refus on « nature » when it is missing; when FINESS tells; when there is no such grappe in the caller's périmètre
     * @throws ModificationConcurrente when somebody said it meanwhile
     */
    public void dire(long grappeId, int version, @Nullable NatureJuridique nature) {
        var porteur = dossiers.lire(grappeId).porteur();
        var finess = porteur.nature();
        if (finess != null) {
            throw new Refus("FINESS dit ce qu’est le porteur\u00A0: " + Lettres.minuscule(finess.libelle())
                    + ". Une erreur se corrige dans FINESS.");
        }
        if (nature == null) {
            throw Refus.surChamp("nature", "Choisissez le statut juridique du porteur.");
        }
        var connue = dites.findByGrappeId(grappeId);
        ModificationConcurrente.exigerVersion(connue.map(NaturePorteur::version).orElse(0), version);
        var dite = connue.orElseGet(() -> new NaturePorteur(grappeId));
        dite.dire(porteur.finess(), nature);
        dites.save(dite);
    }
}
