package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.liste.CriteresGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.liste.GrappeLigne;
import fr.treille.dossier.grappe.liste.GrappeRequetes;
import fr.treille.dossier.grappe.liste.GrappeTotaux;
import fr.treille.dossier.grappe.liste.ProchainesEcheances;
import fr.treille.dossier.grappe.liste.Voisines;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.grappe.membre.RegistreRequetes;
import fr.treille.dossier.grappe.projet.DifferencesGrappe;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.GrappesRejointes;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.projet.SolutionsChoisies;
import fr.treille.dossier.grappe.responsable.Responsables;
import fr.treille.referentiel.financement.Financement;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads grappes of the caller's périmètre, creates and edits them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class GrappeService {

    private final Grappes grappes;
    private final GrappeRequetes requetes;
    private final RegistreRequetes registre;
    private final ControleGrappe controle;
    private final DifferencesGrappe differences;
    private final Responsables responsables;
    private final SolutionsChoisies solutions;
    private final GrappesRejointes rejointes;
    private final Perimetre perimetre;
    private final ProchainesEcheances echeances;

    GrappeService(
            Grappes grappes,
            GrappeRequetes requetes,
            RegistreRequetes registre,
            ControleGrappe controle,
            DifferencesGrappe differences,
            Responsables responsables,
            SolutionsChoisies solutions,
            GrappesRejointes rejointes,
            Perimetre perimetre,
            ProchainesEcheances echeances) {
        this.grappes = grappes;
        this.requetes = requetes;
        this.registre = registre;
        this.controle = controle;
        this.differences = differences;
        this.responsables = responsables;
        this.solutions = solutions;
        this.rejointes = rejointes;
        this.perimetre = perimetre;
        this.echeances = echeances;
    }

    /**
     * A page of the filtered list, in two statements.
     *
     * @param page its sort properties are « nom », « porteur », « appel », « territoires », « type », « essms », « og »,
     *     « solution », « statut », « montant », « responsable », « echeance »; others are ignored
     */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS) // two statements: a transaction adds five trips
    public List<GrappeLigne> rechercher(GrappeFiltre filtre, Pageable page) {
        return requetes.lignes(
                criteres(filtre),
                page.getSort(),
                page.getOffset(),
                page.getPageSize(),
                echeances,
                perimetre.regionCode());
    }

    /** How many grappes the filtered list holds. */
    public long compter(GrappeFiltre filtre) {
        return totaux(filtre).grappes();
    }

    /** What the filtered list adds up to, in one statement. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public GrappeTotaux totaux(GrappeFiltre filtre) {
        return requetes.totaux(criteres(filtre));
    }

    /** The neighbours of a grappe in a list; none when the filter leaves it out. */
    public Voisines voisines(GrappeFiltre filtre, Sort tri, long id) {
        return requetes.voisines(criteres(filtre), tri, id).orElse(new Voisines(null, null));
    }

    private CriteresGrappe criteres(GrappeFiltre filtre) {
        return new CriteresGrappe(perimetre, filtre, echeances);
    }

    /** A grappe, nothing when it does not exist or is outside of the périmètre. */
    public Optional<GrappeFiche> trouver(long id) {
        return grappes.trouver(id).map(grappes::fiche);
    }

    /** @throws Refus when it does not exist or is outside of the périmètre */
    public GrappeFiche fiche(long id) {
        return grappes.fiche(grappes.lire(id));
    }

    /** The ESSMS of a grappe, in the order of their addition. */
    public List<MembreLigne> membres(long id) {
        grappes.lire(id);
        return requetes.membres(id, perimetre);
    }

    /** The same of many, by grappe, in one statement; those outside of the périmètre are left out. */
    public Map<Long, List<MembreLigne>> membres(Collection<Long> ids) {
        return requetes.membres(ids, perimetre);
    }

    /** The grant line by line: by the present scale and registry until the decision, as frozen by it afterwards. */
    public Financement financement(long id) {
        var grappe = grappes.lire(id);
        return grappe.favorable() != null ? Financement.de(grappe.subvention().lignes()) : grappes.financement(grappe);
    }

    /** What forbids the dépôt, and what deserves attention. */
    public List<Signal> signaux(long id) {
        return controle.signaux(grappes.lire(id));
    }

    /** In sentences, its establishments whose category is not eligible, or is to be appreciated. */
    public List<String> ineligibles(long id) {
        return controle.ineligibles(grappes.lire(id));
    }

    /**
     * Creates a grappe, en constitution and without ESSMS.
     *
     * @throws Refus on the field concerned when the name is empty, the porteur's FINESS wrong or unknown, an address not one,
     *     a person in charge not of that side; when somebody else is named in the place of a territorial caller
     */
    @Transactional
    @PreAuthorize("hasRole('MODIFIER_GRAPPE')")
    public GrappeFiche creer(GrappeSaisie saisie) {
        verifier(null, saisie.projet());
        responsables.verifier(null, saisie);
        return grappes.enregistrer(
                new Grappe(grappes.appel(saisie.projet()).regionCode(), responsables.pourCreer(saisie)));
    }

    /**
     * Saves a form.
     *
     * @param depart what the form showed before the person typed, with its version
     * @param saisie what the person typed
     * @throws ModificationConcurrente when somebody saved another version meanwhile, with what that changed
     * @throws Refus on the field concerned, as {@link #creer}, or when the grappe is deposited and more than its contacts
     *     and the agents in charge changes
     */
    @Transactional
    @PreAuthorize("hasRole('MODIFIER_GRAPPE')")
    public GrappeFiche modifier(long id, GrappeSaisie depart, GrappeSaisie saisie) {
        var grappe = grappes.verrouiller(id);
        if (grappe.version() != depart.version()) {
            throw new ModificationConcurrente(differences.entre(depart, grappe.saisie()));
        }
        if (!grappe.projet().equals(saisie.projet())) {
            verifier(grappe, saisie.projet());
        }
        responsables.verifier(grappe.saisie(), saisie);
        grappe.modifier(saisie);
        return grappes.enregistrer(grappe);
    }

    /** @param avant null for a new one */
    private void verifier(@Nullable Grappe avant, Projet projet) {
        Bornes.exiger("nom", "Donnez un nom à la grappe.", "Le nom de la grappe", projet.nom(), Bornes.TITRE);
        solutions.exiger(projet.solution());
        if (avant == null
                || !Objects.equals(
                        avant.projet().faits().rejointeId(), projet.faits().rejointeId())) {
            rejointes.exiger(avant == null ? null : avant.id(), projet.faits().rejointeId());
        }
        try {
            NumeroFiness.saisir(projet.porteurFiness());
        } catch (Refus refus) {
            throw Refus.surChamp("porteur", refus.message());
        }
        if (!registre.ogConnu(projet.porteurFiness())) {
            throw Refus.surChamp(
                    "porteur",
                    "Aucun organisme gestionnaire n’a le FINESS juridique " + projet.porteurFiness()
                            + " dans le dernier fichier importé.");
        }
        if (!Grappes.fenetre(grappes.appel(projet), projet).accueils().containsKey(projet.type())) {
            throw Refus.surChamp(
                    "type",
                    "Cette fenêtre ne reçoit pas les projets de type «\u00A0"
                            + projet.type().libelle() + "\u00A0».");
        }
        var demandes = projet.demandes();
        Bornes.exiger("montantDemande", "Le montant demandé", demandes.total());
        Bornes.exiger("equipementDemande", "Le montant d’équipement demandé", demandes.equipement());
        Bornes.exiger("amoaDemandee", "Le montant d’AMOA demandé", demandes.amoa());
        Bornes.borner("amoaObjet", "L’objet de l’AMOA", demandes.amoaObjet(), Bornes.MOTIF);
    }
}
