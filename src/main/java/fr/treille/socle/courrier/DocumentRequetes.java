package fr.treille.socle.courrier;

import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.equipe.Perimetre;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads of the archive; those of lists leave the content in the database. */
interface DocumentRequetes extends Repository<Document, Long> {

    String FICHE =
            "select new fr.treille.socle.courrier.DocumentFiche(d.id, d.nature, d.reference, d.nomFichier, d.type,"
                    + " d.sha256, d.taille, d.sujet, d.lien, d.creeLe, d.creePar) from Document d where d.regionCode = :region and "
                    + Perimetre.JPQL + "d.grappeId" + Perimetre.JPQL_FIN;
    String FILTRE = " and " + TexteCherche.JPQL + "d.reference, d.sujet" + TexteCherche.JPQL_FIN
            + " and (:nature is null or d.nature = :nature) and (:lien = '' or d.lien = :lien)";

    Optional<Document> findById(long id);

    @Query(FICHE + " and d.id = :id")
    Optional<DocumentFiche> fiche(String region, @Nullable Long agent, LocalDate jour, long id);

    @Query(FICHE + FILTRE)
    List<DocumentFiche> fiches(
            String region,
            @Nullable Long agent,
            LocalDate jour,
            String texte,
            @Nullable NatureDocument nature,
            String lien,
            Pageable pageable);

    @Query("select count(*) from Document d where d.regionCode = :region and " + Perimetre.JPQL + "d.grappeId"
            + Perimetre.JPQL_FIN + FILTRE)
    long compter(
            String region,
            @Nullable Long agent,
            LocalDate jour,
            String texte,
            @Nullable NatureDocument nature,
            String lien);
}
