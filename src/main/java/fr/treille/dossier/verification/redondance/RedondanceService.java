package fr.treille.dossier.verification.redondance;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be financed twice, file by file, and what ESSMS declare of it. Nothing of it forbids typing. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class RedondanceService {

    private final RedondanceRequetes requetes;
    private final DeclarationRepository declarations;
    private final GrappeService grappes;

    RedondanceService(RedondanceRequetes requetes, DeclarationRepository declarations, GrappeService grappes) {
        this.requetes = requetes;
        this.declarations = declarations;
        this.grappes = grappes;
    }

    /**
     * What the ESSMS of a grappe meet, in the order of their addition.
     *
     * @throws Refus when it is not in the caller's périmètre
     */
    public List<Conflit> conflits(long grappeId) {
        grappes.fiche(grappeId);
        return ReglesRedondance.conflits(requetes.lire(grappeId)).stream()
                .filter(conflit -> conflit.grappeId() == grappeId)
                .toList();
    }

    /** The conflicts of all the grappes of the caller's périmètre, in three statements. */
    public List<ConflitLigne> tous() {
        var faits = requetes.lire(null);
        return ReglesRedondance.conflits(faits).stream()
                .flatMap(conflit -> ligne(faits, conflit).stream())
                .toList();
    }

    private static Optional<ConflitLigne> ligne(FaitsRedondance faits, Conflit conflit) {
        var dossier = Objects.requireNonNull(faits.dossiers().get(conflit.grappeId()));
        return dossier.visible() ? Optional.of(new ConflitLigne(dossier, conflit)) : Optional.empty();
    }

    /** Those that a favorable avis or decision has to answer; one for all the ESSMS that meet the same. */
    public List<Redondance> aExpliquer(long grappeId) {
        return Redondance.de(conflits(grappeId).stream()
                .filter(conflit -> conflit.nature().bloquante())
                .toList());
    }

    /**
     * Keeps what is changed of what ESSMS of a file declare.
     *
     * @throws Refus on « finess », « dui » or « aideObjet » when it is missing or too long; when one is not of the grappe, or
     *     {@link OuvertureDeclaration} says no
     * @throws ModificationConcurrente when somebody else declared of one of them meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('MODIFIER_GRAPPE')")
    public void declarer(DeclarationSaisie saisie) {
        OuvertureDeclaration.empechement(grappes.fiche(saisie.grappeId())).ifPresent(raison -> {
            throw new Refus(raison);
        });
        var siens = grappes.membres(saisie.grappeId()).stream()
                .map(MembreLigne::finess)
                .collect(Collectors.toSet());
        if (saisie.finess().isEmpty() || !siens.containsAll(saisie.finess().keySet())) {
            throw Refus.surChamp("finess", "Choisissez des ESSMS de la grappe.");
        }
        if (saisie.touches().isEmpty()) {
            throw new Refus("Rien n’est changé de ce que ces ESSMS déclarent.");
        }
        Bornes.borner("dui", "Le DUI en place", saisie.dui(), Bornes.PRODUIT);
        Bornes.borner("aideObjet", "L’objet de l’autre aide", saisie.aideObjet(), Bornes.MOTIF);
        var connues = declarations.findByGrappeId(saisie.grappeId()).stream()
                .collect(Collectors.toMap(Declaration::finess, declaration -> declaration));
        var changees = new ArrayList<Declaration>();
        saisie.finess().forEach((finess, vue) -> {
            var declaration = connues.getOrDefault(finess, new Declaration(saisie.grappeId(), finess));
            ModificationConcurrente.exigerVersion(declaration.version(), vue);
            declaration.declarer(saisie);
            changees.add(declaration);
        });
        try {
            declarations.saveAllAndFlush(changees);
        } catch (DataIntegrityViolationException premiere) {
            throw new ModificationConcurrente(List.of());
        }
    }

    /** The ESSMS of a grappe with what was declared of each, in the order of their addition. */
    public List<Place> declarees(long grappeId) {
        grappes.fiche(grappeId);
        return requetes.lire(grappeId).places().stream()
                .filter(place -> place.grappeId() == grappeId)
                .toList();
    }
}
